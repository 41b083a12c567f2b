import CaseFile
import HTML
import Store

/// In a meeting of several children: whose case a page writes in, and whose one can go over to. What is written on the
/// meeting's own page goes into each of them; what is made with a tool goes into one.
struct WhoseCase: Sendable {
  struct Child: Sendable {
    let id: CaseID
    let name: String
  }

  let here: Child
  /// The others that this person may write in. One that is kept from the writer isn't named.
  let others: [Child]

  /// Nil where the meeting is about one child.
  init?(_ meeting: FamilyMeeting, _ room: CaseVisit) async throws {
    guard meeting.cases.count > 1 else { return nil }
    let lines = try await room.lists.cases(meeting.cases)
    func child(_ id: CaseID) -> Child? {
      lines.first { $0.row.id == id }.map {
        Child(id: id, name: $0.child?.name.nonEmpty ?? room.t("common.unknown-person"))
      }
    }
    guard let here = child(room.id) else { return nil }
    self.here = here
    others = meeting.cases.filter { id in
      id != room.id && lines.contains { $0.row.id == id && $0.row.isOpen(to: room.me, for: .writeContact) }
    }.compactMap(child)
  }

  /// "Her skrives i sagen om Alma. Skift til Bo."
  /// - Parameter key: of the sentence that says whose case it is.
  func node(_ key: String, _ t: Words, _ address: (CaseID) -> Address) -> Node {
    p(.class("whose")) {
      span(t(key, ["name": here.name]))
      for other in others {
        a(t("meetings.whose.change", ["name": other.name]), .href(address(other.id)), .class("button plain"))
      }
    }
  }
}

extension CaseVisit {
  /// The same, where this page is used in a meeting that its address names.
  func whoseCase() async throws -> WhoseCase? {
    guard let held = meeting.flatMap(file.meetings.named) else { return nil }
    return try await WhoseCase(held, self)
  }

  /// The tool that this page is a part of, in the case of another child of the same meeting; else the meeting there.
  func sameTool(in other: CaseID, _ held: MeetingID) -> Address {
    let path = base.path.text.split(separator: "/").map(String.init)
    let tool = Tool.allCases.first { tool in
      path.count >= tool.place.words.count
        && zip(tool.place.words, path).allSatisfy { word, part in word == "*" || word == part }
    }
    guard let tool else { return Places.meeting(other, held) }
    let address = tool.place(other).with(Meeting.query, held.rawValue)
    // The ruler is left at the same place: home, school …
    return query[RulerPage.placeQuery].map { address.with(RulerPage.placeQuery, $0) } ?? address
  }
}

extension CaseRow {
  /// What can be said of somebody's right from the list alone: `open` asks the policy itself. A restricted case is only
  /// its own caseworker's here.
  func isOpen(to member: StaffMember, for action: Action) -> Bool {
    let relation: Relation = caseworker == member.id ? .own : team != nil && team == member.team ? .team : .outsider
    guard !isRestricted || relation == .own else { return false }
    return Policy.decision(action, member.role, relation) == .allowed
  }
}
