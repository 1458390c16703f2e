//! The drawings of the real models, letter by letter. `SNAPSHOTS=overwrite` renews the files.

use snapbox::{assert_data_eq, file};
use vejviser::drawing::clouds::{self, Cloud, Clouds};
use vejviser::drawing::flow::{Phase, Step};
use vejviser::drawing::network::{self, Network, Person, Tie};
use vejviser::drawing::overview::{Arm, Direction, Stone};
use vejviser::drawing::scale::{self, Item, Moment, Scale};
use vejviser::drawing::shares::{self, Share, Shares};
use vejviser::drawing::theory::Column;
use vejviser::drawing::triangle::{self, Triangle};
use vejviser::drawing::wheel::Mark;
use vejviser::drawing::{Flow, Overview, Theory, flow, overview, theory};

fn step(title: &str, position: Option<u32>) -> Step {
    Step { title: title.into(), position, url: Some("../trin/index.html".into()), ..Step::default() }
}

#[test]
fn case_flow() {
    let optional =
        Step { optional: true, ..step("Eventuelt tværfagligt og tværsektorielt analysemøde", None) };
    let current = Step { current: true, ..step("Dataflow og deling af oplysninger", None) };
    let start = vec![
        step("Sagsfordeling til familiekoordinator og oprettelse af kerneteam", Some(1)),
        step("Udredning af familiens situation, behov og ønsker", None),
        step("Indhentning af oplysninger", None),
        optional,
        current,
        step("Opsamlende møde", None),
        step("Fælles plan", Some(7)),
    ];
    let drift = vec![
        step("Sagsmøder i en fast kadence", None),
        step("Løbende videregivelse af information", None),
        step("Hyppig kontakt til barnet/den unge og forældre", None),
        step("Opfølgning på den fælles plan", None),
        step("Sagsskridt 2-7 gentages ved behov", None),
    ];
    let end = vec![Step { optional: true, ..step("Sagen overgår til almindelig drift", None) }];
    let phases = vec![
        Phase { title: "Opstart".into(), steps: start },
        Phase { title: "Sag i drift".into(), steps: drift },
        Phase { title: "Overgang".into(), steps: end },
    ];
    let drawing =
        Flow { id: "forloeb".into(), title: "Sagsforløb".into(), accent: Some("petrol".into()), phases };
    assert_data_eq!(flow(&drawing), file!["golden/drawing/flow.html"].raw());
}

#[test]
fn theory_of_change() {
    let column = |title: &str, boxes: &[&str]| Column {
        title: title.into(),
        boxes: boxes.iter().map(|text| (*text).into()).collect(),
    };
    let columns = vec![
        column(
            "Ressourcer",
            &[
                "Etablering af tværfagligt kerneteam og udpegelse af én familiekoordinator i hver sag",
                "Kompetenceudvikling af medarbejdere i kerneteamet",
                "Etablering af koordineringsgruppe på lederniveau",
                "Evt. tilpasning af sagstal pr. rådgiver, så modellens indhold kan håndteres",
            ],
        ),
        column(
            "Aktiviteter",
            &[
                "Tværfagligt team varetager sagerne – familien har én familiekoordinator",
                "Indsatser tager udgangspunkt i barnets/familiens oplevede behov",
                "Udarbejdelse af én fælles plan for familien på tværs af involverede forvaltningsenheder",
                "Eventuelt tværfaglige analysemøder (uden tilknytning til familien)",
                "Arbejde efter en tydelig kompetenceplan og med fælles økonomisk refleksion",
                "Tæt ledelsesmæssig opbakning på tværs af forvaltninger",
            ],
        ),
        column(
            "Resultater på kort sigt",
            &[
                "Øget kendskab til barnet og familien",
                "Mere tillid mellem familie og rådgivere",
                "Øget inddragelse af familie og barn",
                "Fælles sprog og fælles forståelse",
                "Mere konkrete mål for barnet på både kort og lang sigt",
                "Styrket kvalitet i analyse og vurdering af handleretning",
            ],
        ),
        column(
            "Resultater på mellemlangt sigt",
            &[
                "Familier oplever øget ejerskab",
                "Øget mobilisering af ressourcer hos forældrene",
                "Øget koordinering og samarbejde mellem afdelinger/forvaltninger",
                "Øget fleksibilitet og justering i indsatser",
                "Styrkede samarbejdsrelationer",
                "Øget trivsel hos barn og forældre",
                "Bedre forberedelse til voksenliv",
                "Øget kvalitet i sagsbehandlingen",
                "Øget kvalitet i den samlede indsats til familien",
                "Flere mindre indgribende indsatser til barnet/den unge",
            ],
        ),
        column(
            "Resultater på langt sigt",
            &[
                "Flere forældre til børn med handicap oplever, at de får sammenhængende og koordineret indsats, \
             og at mødet med kommunen er enkelt og koordineret",
            ],
        ),
    ];
    let drawing = Theory { id: "teori".into(), title: "Forandringsteori".into(), accent: None, columns };
    assert_data_eq!(theory(&drawing), file!["golden/drawing/theory.html"].raw());
}

#[test]
fn model_at_a_glance() {
    let arm = |number, title: &str, principles| Arm {
        number,
        title: title.into(),
        principles,
        url: Some(format!("kerneelement-{number}/index.html")),
    };
    let stone = |number, title: &str| Stone {
        number,
        title: title.into(),
        url: Some(format!("forudsaetning-{number}/index.html")),
    };
    let directions = vec![
        Direction {
            title: "Direkte med familien".into(),
            elements: vec![arm(1, "Inddragelse af familien", 3), arm(2, "Koordineret sagsbehandling", 4)],
        },
        Direction {
            title: "Mellem fagpersoner".into(),
            elements: vec![
                arm(3, "Fælles systematisk tilgang", 3),
                arm(4, "Tydelig beslutningskompetence", 2),
            ],
        },
    ];
    let preconditions = vec![
        stone(1, "Tilførsel af viden og kompetenceudvikling"),
        stone(2, "Kontinuerlig ledelsesopbakning og involvering af medarbejdere"),
        stone(3, "Passende sagstal"),
    ];
    let drawing = Overview {
        id: "overblik".into(),
        title: "Én familie – én indgang".into(),
        accent: Some("plum".into()),
        directions,
        foundation: "Organisatoriske forudsætninger".into(),
        preconditions,
    };
    assert_data_eq!(overview(&drawing), file!["golden/drawing/overview.html"].raw());
}

#[test]
fn network_of_a_family() {
    let person = |name: &str, circle, tie| Person { name: name.into(), circle, tie };
    let filled = Network {
        id: "kort".into(),
        title: "Netværkskort".into(),
        center: "Barnet og|familien".into(),
        circles: ["Familie og venner", "Hverdagen", "Fagfolk"].map(str::to_owned).into(),
        persons: vec![
            person("Mormor", Some(0), Some(Tie::Double)),
            person("Nabo P.", Some(0), Some(Tie::Full)),
            person("Lærer B.", Some(1), Some(Tie::Full)),
            person("Svømmehold", Some(1), Some(Tie::Dotted)),
            person("Specialpædagogisk konsulent K.", Some(2), Some(Tie::Dashed)),
            person("Fysioterapeut S.", None, None),
        ],
        room: 10,
    };
    assert_data_eq!(network::draw(&filled), file!["golden/drawing/network.svg"].raw());
    let empty = Network { persons: Vec::new(), ..filled };
    assert_data_eq!(network::draw(&empty), file!["golden/drawing/network-empty.svg"].raw());
}

#[test]
fn clouds_around_a_family() {
    let cloud = |title: &str, text: &str| Cloud { title: title.into(), text: text.into() };
    let filled = Clouds {
        id: "skyer".into(),
        title: "Skyer".into(),
        center: "Barnet og|familien".into(),
        clouds: vec![
            cloud("I skole", "Lærer H., pædagog T."),
            cloud("Hjemme", "N., storesøster, farfar"),
            cloud("Krop og helbred", "Læge, fysioterapeut D., specialpædagogisk konsulent"),
            cloud("Fritid", ""),
            cloud("", ""),
        ],
    };
    assert_data_eq!(clouds::draw(&filled), file!["golden/drawing/clouds.svg"].raw());
}

#[test]
fn scales_at_several_moments() {
    let moment = |title: &str, mark| Moment { title: title.into(), mark };
    let item = |title: &str, values: &[Option<i32>], reference| Item {
        title: title.into(),
        values: values.into(),
        reference,
    };
    let mut scale = Scale {
        id: "skala".into(),
        title: "Kerneelementer".into(),
        from: 1,
        to: 6,
        low: "slet ikke".into(),
        high: "i meget høj grad".into(),
        moments: vec![moment("Foråret", Mark::Circle), moment("Efteråret", Mark::Square)],
        items: vec![
            item("Inddragelse af familien", &[Some(4), Some(4)], Some(4.7)),
            item("Tydelig beslutningskompetence", &[Some(2), None], None),
        ],
    };
    assert_data_eq!(scale::draw(&scale), file!["golden/drawing/scale.svg"].raw());
    scale.items.iter_mut().for_each(|item| item.values.clear());
    assert_data_eq!(scale::draw(&scale), file!["golden/drawing/scale-empty.svg"].raw());
}

#[test]
fn shares_of_a_whole() {
    let share = |label: &str, percent| Share { label: label.into(), percent };
    let shares = vec![
        share("Socialforvaltningen", 50.0),
        share("Børne- og Ungdomsforvaltningen", 27.5),
        share("Sundhed", 12.5),
    ];
    let filled = Shares { id: "andele".into(), title: "Fordeling".into(), shares };
    assert_data_eq!(shares::draw(&filled), file!["golden/drawing/shares.svg"].raw());
    let empty = Shares { shares: Vec::new(), ..filled };
    assert_data_eq!(shares::draw(&empty), file!["golden/drawing/shares-empty.svg"].raw());
}

#[test]
fn triangle_of_a_child() {
    let sides = ["Barnets udvikling", "Forældrenes kompetencer", "Familie og omgivelser"];
    let drawing = Triangle {
        id: "trekant".into(),
        title: "Trekanten".into(),
        center: "Barnet|eller den unge".into(),
        sides: sides.map(str::to_owned),
    };
    assert_data_eq!(triangle::draw(&drawing), file!["golden/drawing/triangle.svg"].raw());
}

#[test]
fn markup_in_titles_is_text() {
    let phases = vec![Phase { title: "A & B".into(), steps: vec![step("<script>\"x\"</script>", Some(1))] }];
    let svg = flow(&Flow { id: "f".into(), title: "1 < 2".into(), accent: None, phases });
    assert!(!svg.contains("<script"));
    assert!(svg.contains("&lt;script&gt;&quot;x&quot;&lt;/script&gt;"));
    assert!(svg.contains("A &amp; B") && svg.contains("1 &lt; 2"));
}
