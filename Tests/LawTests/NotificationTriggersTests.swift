import CaseFile
import Testing

@testable import Law

@Suite struct NotificationTriggersTests {
  @Test(arguments: [("school", true), ("daycare", true), ("health", true), ("police", true), ("family", false)])
  func whoseTradeItIsIsAProfessional(from: String, counts: Bool) throws {
    let fact = try told(.notificationReceived, "2024-05-01", ["from": .text(from)])
    #expect(try found("professional-notification-received", in: [fact]).isEmpty != counts)
  }

  @Test func whatIsSaidOfItGoesBeforeWhoSentIt() throws {
    let fact = try told(.notificationReceived, "2024-05-01", ["from": .text("school"), "professional": .flag(false)])
    #expect(try found("professional-notification-received", in: [fact]).isEmpty)
  }

  @Test func violenceBelongsToTheNotificationItNamesElseToTheLastBeforeIt() throws {
    let (one, two) = (
      try told(.notificationReceived, "2024-05-01", id: "one"), try told(.notificationReceived, "2024-05-03", id: "two")
    )
    let named = try told(.violenceKnown, "2024-05-04", for: "one")
    #expect(try found("violence-notified", in: [one, two, named]).map(\.id) == ["one"])
    let unnamed = try told(.violenceKnown, "2024-05-04")
    #expect(try found("violence-notified", in: [one, two, unnamed]).map(\.id) == ["two"])
  }

  @Test func violenceKnownAfterTheAssessmentIsNotTheNotifications() throws {
    let facts = [
      try told(.notificationReceived, "2024-05-01", id: "n"), try told(.notificationAssessed, "2024-05-02", for: "n"),
    ]
    #expect(try found("violence-notified", in: facts + [told(.violenceKnown, "2024-05-03")]).isEmpty)
    let inTime = try found("violence-notified", in: facts + [told(.violenceKnown, "2024-05-01")])
    #expect(inTime.map(\.due) == [.day(try day("2024-05-02"))])
  }
}
