import ArgumentParser

@main
struct Naer: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "naer",
    subcommands: [
      DemoCommand.self,
      Serve.self,
      ReplayCommand.self,
      CalendarCommand.self,
    ])
}
