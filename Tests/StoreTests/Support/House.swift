import CaseFile
import Foundation

@testable import Store

/// A kind of entry for the store's own tests; what the case file says is not the store's business.
struct TestNote: Content {
  static let kind = "test.note"
  var text: String
  var passages: [Passage] { [Passage(.observation, "test.note", text)] }
}

/// A kind that can disagree with others of its kind, about the same subject.
struct TestGoal: Content {
  static let kind = "test.goal"
  static let disagreesWith = ["test.goal"]
  var goal: String
  var text: String
  var disagreesAbout: String? { goal }
  var passages: [Passage] { [Passage(.quotation, "test.goal", text)] }
}

/// A person, for the lists.
struct TestPerson: Content {
  static let kind = "test.person"
  var name: String
  var cpr: String
}

/// Gives a case as many duties as it has entries, and a person its row.
struct TestDeriver: Deriver {
  var version = "test 1"

  func rows(for stream: StreamID, entries: [Entry], cpr: CPRKey) -> DerivedRows {
    var rows = DerivedRows()
    switch stream {
    case .child(let id):
      rows.cases = [
        CaseRow(
          id: id, child: PersonID(rawValue: "child-\(id)"), team: TeamID(rawValue: "team"),
          caseworker: StaffID(rawValue: "worker"), openedOn: entries.first?.happenedAt.date, stage: "open")
      ]
      rows.duties = entries.map { entry in
        DutyRow(
          caseID: id, duty: "duty-\(entry.sequence)", kind: "clock", due: entry.recordedAt.adding(hours: 24),
          paragraph: "§ 1")
      }
    case .person(let id):
      guard let person = entries.compactMap({ $0.content as? TestPerson }).last else { break }
      rows.add(PersonRow(id: id, name: person.name, cpr: cpr.hash(person.cpr)))
    case .intake(let id):
      rows.notifications = [
        NotificationRow(
          id: id, received: entries.first?.recordedAt, fromKind: "citizen", state: "assess",
          isOpen: entries.count == 1)
      ]
    case .department:
      rows.staff = [StaffRow(id: StaffID(rawValue: "worker"), name: "Åse Sø", role: "caseworker", isActive: true)]
    case .watch:
      rows.messages = entries.map { entry in
        MessageRow(
          id: MessageID(rawValue: "message-\(entry.sequence)"), stream: stream.description, purpose: "digest",
          way: "mail", queued: entry.recordedAt)
      }
    }
    return rows
  }
}

/// A folder that goes away with the test.
final class House {
  let folder: URL
  let key: MasterKey
  static let vocabulary: [String: any Content.Type] = [
    TestNote.kind: TestNote.self, TestGoal.kind: TestGoal.self, TestPerson.kind: TestPerson.self,
    TestLetter.kind: TestLetter.self,
  ]
  static let now = DanishTime.instant(Day(2026, 3, 2)!, hour: 9)
  static let worker = StaffID(rawValue: "worker")
  static let one = StreamID.child(CaseID(rawValue: "one"))
  static let two = StreamID.child(CaseID(rawValue: "two"))
  static let three = StreamID.child(CaseID(rawValue: "three"))
  static let trace = Trace(worker, .casework, .assignment, at: now)

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "naer-\(UUID().uuidString)")
    key = MasterKey()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func open(
    _ access: Archive.Access = .readWrite, deriver: any Deriver = TestDeriver(),
    vocabulary: [String: any Content.Type] = House.vocabulary, key: MasterKey? = nil
  ) throws -> Archive {
    try Archive.open(
      folder: folder, masterKey: key ?? self.key, deriver: deriver, access: access, vocabulary: vocabulary)
  }

  static func act(_ id: String, _ filings: Act.Filing...) -> Act {
    Act(id: ActID(rawValue: id), actor: .staff(worker), recordedAt: now, filings: filings)
  }

  static func note(_ id: String, in stream: StreamID = one, _ text: String? = nil) -> Act {
    act(id, Act.Filing(stream, at: .day(Day(2026, 3, 1)!), TestNote(text: text ?? "text of \(id)")))
  }
}
