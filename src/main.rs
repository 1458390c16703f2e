//! The command `vejviser`.

fn main() -> std::process::ExitCode {
    vejviser::cli::run()
}
