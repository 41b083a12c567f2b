import ArgumentParser

@main
struct Naer: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "naer",
    subcommands: [
      DemoCommand.self,
      Serve.self,
      Administrator.self,
      ReplayCommand.self,
      CalendarCommand.self,
      GedcomCommand.self,
      MeasuresCommand.self,
      Verify.self,
      Rebuild.self,
      Backup.self,
      CrashWriter.self,
      CrashCheck.self,
      DoorCheckCommand.self,
      AlarmFixture.self,
      AlarmCheck.self,
      PlainServer.self,
    ])
}
