import Testing

@testable import CaseFile

struct NotificationsTests {
  private let received = NotificationReceived(id: "n1", from: .school)

  @Test func waitsUntilItIsAssessedAndPlaced() throws {
    var journal = Journal(stream: .intake("n1"))
    journal.add(received)
    #expect(journal.file.notifications.unassessed.map(\.id) == ["n1"])
    journal.add(NotificationAssessed(for: "n1", acute: false))
    #expect(journal.file.notifications.unassessed.isEmpty)
    #expect(journal.file.notifications.named("n1")?.isSettled == false)
    journal.add(NotificationLinked(for: "n1", casefile: "case1", child: "lærke"))
    #expect(journal.file.notifications.named("n1")?.isSettled == true)
  }

  @Test func eachHasItsOwnAnswers() {
    let file = caseFile(
      received, NotificationReceived(id: "n2", from: .police), NotificationConfirmed(for: "n2"),
      NotificationOutcomeTold(for: "n1"))
    #expect(file.notifications.all.map { $0.confirmed != nil } == [false, true])
    #expect(file.notifications.all.map { $0.outcomeTold != nil } == [true, false])
  }

  @Test func answersNeedANotification() throws {
    let file1 = caseFile(received)
    try file(NotificationAssessed(for: "n1", acute: true), in: file1)
    for content in [
      NotificationAssessed(for: nil, acute: true), NotificationConfirmed(), NotificationOutcomeTold(),
      NotificationPassedOn(for: "n9"), NotificationLinked(for: "n9", casefile: "case1", child: "lærke"),
    ] as [any Content] {
      #expect(throws: Refusal(.unknownNotification)) { try file(content, in: file1) }
    }
  }

  @Test func theSecondAssessorIsSomebodyElse() throws {
    let file1 = caseFile(
      received, CaseAssigned(caseworker: "anna", team: "north"),
      CaseHandedOver(from: "anna", to: "bo", team: "north"))
    #expect(throws: Refusal(.sameAssessor)) {
      try file(NotificationAssessed(for: "n1", assessor: "eva", secondAssessor: "eva"), in: file1)
    }
    for known in ["anna", "bo"] as [StaffID] {
      #expect(throws: Refusal(.assessorKnowsCase)) {
        try file(NotificationAssessed(for: "n1", assessor: "eva", secondAssessor: known), in: file1)
      }
    }
    try file(NotificationAssessed(for: "n1", assessor: "bo", secondAssessor: "eva"), in: file1)
  }

  @Test func passedOnOnceAndFiledOncePerChild() throws {
    let linked = NotificationLinked(for: "n1", casefile: "case1", child: "lærke")
    let file1 = caseFile(received, NotificationPassedOn(for: "n1"), linked)
    #expect(throws: Refusal(.alreadyPassedOn, dates: ["date": "2024-05-01"])) {
      try file(NotificationPassedOn(for: "n1"), in: file1)
    }
    #expect(throws: Refusal(.alreadyThere)) { try file(linked, in: file1) }
    try file(NotificationLinked(for: "n1", casefile: "case2", child: "ida"), in: file1)
  }
}
