"""Checks what the site makes for programs: model.json against its schema, and its relations; the feed; llms.txt.

data.py FOLDER BASE_URL; exit 0 clean, 1 faults, 2 nothing to check. Proves first that each check can fail.
"""

import copy
import json
import re
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from jsonschema import Draft202012Validator

ATOM = "{http://www.w3.org/2005/Atom}"
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
TAG = re.compile(r"tag:[a-z0-9.-]+,\d{4}(-\d\d(-\d\d)?)?:\S+")


def main() -> int:
    folder, base = Path(sys.argv[1]), sys.argv[2]
    if not (folder / "model.json").exists():
        print(f"no model.json in {folder}", file=sys.stderr)
        return 2
    model = json.loads((folder / "model.json").read_text("utf-8"))
    schema = json.loads((folder / "model.schema.json").read_text("utf-8"))
    feed = (folder / "feed.xml").read_text("utf-8")
    llms = (folder / "llms.txt").read_text("utf-8")
    Draft202012Validator.check_schema(schema)
    checks = {
        "model.json follows its schema": by_schema(model, schema),
        "its relations lead to nodes": relations(model, schema),
        "its paths are pages": pages(model, folder),
        "feed.xml is Atom": atom(feed, folder, base),
        "llms.txt leads to files": links(llms, folder, base),
        "each check can fail": blind(model, schema, feed, llms, folder, base),
    }
    for name, faults in checks.items():
        for fault in faults[:20]:
            print(f"  {name}: {fault}")
    failed = sum(1 for faults in checks.values() if faults)
    print(f"{sum(len(nodes) for nodes in model['nodes'].values())} nodes, {len(checks)} checks")
    print(f"{len(checks) - failed} passed, {failed} failed")
    return 1 if failed else 0


def by_schema(model: Any, schema: Any) -> list[str]:
    found = Draft202012Validator(schema).iter_errors(model)
    return [f"{error.json_path}: {error.message[:200]}" for error in found]


def relations(model: Any, schema: Any) -> list[str]:
    """Every value that the schema gives an `x-kind` is the id of a node of that kind."""
    ids = {kind: {node["id"] for node in nodes} for kind, nodes in model["nodes"].items()}
    faults = [
        f"{kind} {node['id']} stands there twice"
        for kind, nodes in model["nodes"].items()
        for node in nodes
        if sum(other["id"] == node["id"] for other in nodes) > 1
    ]
    met = 0

    def walk(value: Any, rule: Any, place: str) -> None:
        nonlocal met
        rule = schema["$defs"][rule["$ref"].rsplit("/", 1)[1]] if "$ref" in rule else rule
        if "x-kind" in rule:
            met += 1
            if value not in ids[rule["x-kind"]]:
                faults.append(f"{place}: no {rule['x-kind']} {value!r}")
        elif isinstance(value, dict):
            for name, inner in value.items():
                walk(inner, rule.get("properties", {}).get(name, {}), f"{place}.{name}")
        elif isinstance(value, list):
            for at, inner in enumerate(value):
                walk(inner, rule.get("items", {}), f"{place}[{at}]")

    walk(model, schema, "$")
    return faults if met > 100 else [*faults, f"only {met} relations were met"]


def pages(model: Any, folder: Path) -> list[str]:
    nodes = [node for nodes in model["nodes"].values() for node in nodes]
    return [node["path"] for node in nodes if not (folder / node["path"] / "index.html").exists()]


def atom(text: str, folder: Path, base: str) -> list[str]:
    """RFC 4287: what must be there, once; ids that are whole and unlike; times; addresses that are pages."""
    feed = ElementTree.fromstring(text)
    faults = [] if feed.tag == f"{ATOM}feed" else [f"the root is {feed.tag}"]
    entries = feed.findall(f"{ATOM}entry")
    for one in [feed, *entries]:
        for name in ["id", "title", "updated"]:
            found = one.findall(f"{ATOM}{name}")
            if len(found) != 1 or not (found[0].text or "").strip():
                faults.append(f"{len(found)} × {name}")
        if not TIME.fullmatch(one.findtext(f"{ATOM}updated") or ""):
            faults.append(f"updated is {one.findtext(f'{ATOM}updated')}")
        for link in one.findall(f"{ATOM}link"):
            faults += [fault for fault in [nowhere(link.get("href", ""), folder, base)] if fault]
        if not any(link.get("rel") == "alternate" for link in one.findall(f"{ATOM}link")):
            faults.append("no alternate link")
    if not feed.findtext(f"{ATOM}author/{ATOM}name"):
        faults.append("no author")
    if not any(link.get("rel") == "self" for link in feed.findall(f"{ATOM}link")):
        faults.append("no link to itself")
    ids = [entry.findtext(f"{ATOM}id") or "" for entry in entries]
    faults += [f"not a tag: {one}" for one in ids if not TAG.fullmatch(one)]
    if len(set(ids)) < len(ids) or not ids:
        faults.append(f"{len(ids)} entries with {len(set(ids))} ids")
    times = [entry.findtext(f"{ATOM}updated") or "" for entry in entries]
    if times != sorted(times, reverse=True) or times[:1] != [feed.findtext(f"{ATOM}updated")]:
        faults.append("the newest is not first, or the feed has another time")
    return faults


def links(text: str, folder: Path, base: str) -> list[str]:
    found = re.findall(r"^- \[[^\]]+\]\(([^)]+)\)", text, re.MULTILINE)
    head = [] if re.match(r"# .+\n\n> .+\n", text) else ["no title and summary at the top"]
    few = [] if len(found) > 50 else [f"only {len(found)} links"]
    return head + few + [fault for fault in (nowhere(link, folder, base) for link in found) if fault]


def nowhere(address: str, folder: Path, base: str) -> str:
    """What is wrong with a whole address of the site; nothing if a file stands there."""
    if not address.startswith(base) or urljoin(base, address) != address:
        return f"not a whole address: {address}"
    path = address[len(base) :]
    file = folder / (path + "index.html" if path == "" or path.endswith("/") else path)
    return "" if file.is_file() else f"no file for {address}"


def blind(model: Any, schema: Any, feed: str, llms: str, folder: Path, base: str) -> list[str]:
    """The damages that no check sees."""

    def damaged(change: Any) -> Any:
        copied = copy.deepcopy(model)
        change(copied["nodes"])
        return copied

    damages = {
        "a field that nobody declared": by_schema(damaged(lambda nodes: nodes["role"][0].update(x=1)), schema),
        "a number as text": by_schema(damaged(lambda nodes: nodes["core_element"][0]["fields"].update(number="1")), schema),
        "a missing field": by_schema(damaged(lambda nodes: nodes["finding"][0]["fields"].pop("caveat")), schema),
        "a word that is none": by_schema(damaged(lambda nodes: nodes["finding"][0]["fields"].update(group="x")), schema),
        "a relation to nothing": relations(damaged(lambda nodes: nodes["principle"][0]["fields"].update(tools=["x"])), schema),
        "an id twice": relations(damaged(lambda nodes: nodes["role"].append(nodes["role"][0])), schema),
        "a path without a page": pages(damaged(lambda nodes: nodes["role"][0].update(path="x/")), folder),
        "a feed without author": atom(re.sub("<author>.*</author>", "", feed), folder, base),
        "a feed without time": atom(feed.replace("T00:00:00Z", ""), folder, base),
        "a feed with relative links": atom(feed.replace(f'href="{base}', 'href="'), folder, base),
        "two entries of one id": atom(re.sub("(<entry>.*</entry>)", r"\1\1", feed, flags=re.DOTALL), folder, base),
        "a link to no page": links(llms.replace("/roller/", "/rolle/"), folder, base),
    }
    return [name for name, faults in damages.items() if not faults]


if __name__ == "__main__":
    sys.exit(main())
