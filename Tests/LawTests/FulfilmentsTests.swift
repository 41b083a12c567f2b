import CaseFile
import Testing

@testable import Law

@Suite struct FulfilmentsTests {
  let one = Result { try told(.notificationReceived, "2024-05-01", id: "one") }
  let two = Result { try told(.notificationReceived, "2024-05-02", id: "two") }

  @Test func whereThereAreTwoTheAnswerMustNameItsOwn() throws {
    let unnamed = try told(.notificationAssessed, "2024-05-03")
    #expect(try answer("notification-assessed", to: one.get(), in: [unnamed]) == .done([.day(day("2024-05-03"))]))
    #expect(
      try answer("notification-assessed", to: one.get(), in: [two.get(), unnamed])
        == .cannotTell(Reason("cannot-be-judged.which", ["kind": "notification.assessed"])))
    let named = try told(.notificationAssessed, "2024-05-04", for: "two")
    #expect(try answer("notification-assessed", to: one.get(), in: [two.get(), named]) == .done([]))
  }

  @Test func whatCameBeforeTheMatterDidNotMeetIt() throws {
    let earlier = try told(.notificationAssessed, "2024-04-30", for: "one")
    #expect(try answer("notification-assessed", to: one.get(), in: [earlier]) == .done([]))
  }

  @Test func theNewMunicipalityMayBeToldBeforeTheMove() throws {
    let moved = try told(.caseMoved, "2024-05-01")
    let told = try told(.moveNotified, "2024-04-20")
    #expect(try answer("move-notified", to: moved, in: [told]) == .done([.day(day("2024-04-20"))]))
  }

  @Test func butNotBeforeTheMoveThatCameBefore() throws {
    let (first, second) = (try told(.caseMoved, "2023-05-01"), try told(.caseMoved, "2024-05-01"))
    let notice = try told(.moveNotified, "2023-04-20")
    #expect(try answer("move-notified", to: second, in: [first, notice]) == .done([]))
  }
}
