import CaseFile
import Store

extension NewChild {
  /// A person of the form, in the register already or written there now.
  private struct One {
    let id: PersonID
    let name: String
    var born: Day?
    var due: Day?
    var isNew = true
  }

  /// A parent, with what is said of the parent for all the children.
  private struct Parent {
    let one: One
    let role: MemberRole
    let custody: Bool?
    let household: Bool?
  }

  func take() async throws -> Reply {
    try await visit.take(page) { answers in
      var filings: [Act.Filing] = []
      let children = try Slot.children.compactMap { try person($0, answers, &filings) }
      let parents = try parents(answers, &filings)
      if children.contains(where: { $0.isNew && $0.due != nil }), !parents.contains(where: { $0.role == .mother }) {
        throw FieldError(Slot.mother.field("name"), t("new-child.mother-needed"))
      }
      filings += try await relationships(children, parents)
      let holder = NewCaseHolder.chosen(answers.name(NewCaseHolder.field, StaffID.self), visit)
      var linking = Linking(opened, visit, caseworker: holder)
      linking.add(filings)
      for child in children {
        if child.isNew {
          try linking.add(opening(child, children, parents))
        } else {
          try await linking.add(child.id)
        }
      }
      try await linking.write()
      return .redirect(linking.next)
    }
  }

  private var t: Words { visit.t }
  private var now: When { .at(visit.now) }

  /// Nil where nothing was typed of this one.
  private func person(_ slot: Slot, _ answers: Answers, _ filings: inout [Act.Filing]) throws -> One? {
    guard let name = answers.text(slot.field("name")) else {
      if let other = ["born", "due", "cpr"].map(slot.field).first(where: { answers.values[$0] != nil }) {
        throw FieldError(other, t("new-child.name-missing"))
      }
      return nil
    }
    if let same = answers.choice(slot.field("same")), same != Self.new {
      let row = duplicates[slot]?.first { $0.row.id.rawValue == same }?.row
      return One(id: PersonID(rawValue: same), name: row?.name ?? name, born: row?.birth, isNew: false)
    }
    let typed = answers.text(slot.field("cpr"))
    let cpr = typed.flatMap(CPRText.digits)
    guard typed == nil || cpr != nil else { throw FieldError(slot.field("cpr"), t("refusal.cpr-malformed")) }
    let (born, due) = (answers.day(slot.field("born")), answers.day(slot.field("due")))
    guard born == nil || due == nil else { throw FieldError(slot.field("due"), t("new-child.born-or-due")) }
    let id = PersonID(rawValue: visit.services.newID())
    let content = PersonRegistered(
      name: name, born: born, due: due, sex: slot == .mother ? .female : slot == .father ? .male : nil, cpr: cpr,
      phone: answers.text(slot.field("phone")))
    filings.append(try Person(id: id, entries: []).filing(content, at: now, now: visit.now))
    return One(id: id, name: name, born: born, due: due)
  }

  private func parents(_ answers: Answers, _ filings: inout [Act.Filing]) throws -> [Parent] {
    var parents: [Parent] = []
    if let known, let role = answers.choice("known-role", MemberRole.self) {
      parents.append(
        Parent(
          one: One(id: known.id, name: known.name, born: known.birth, isNew: false), role: role,
          custody: answers.flag("custody-known"), household: answers.flag("household-known")))
    }
    for slot in Slot.parents {
      guard let one = try person(slot, answers, &filings) else { continue }
      parents.append(
        Parent(
          one: one, role: slot == .mother ? .mother : .father, custody: answers.flag("custody-\(slot.rawValue)"),
          household: answers.flag("household-\(slot.rawValue)")))
    }
    return parents
  }

  /// Filed with both persons; what the register already says isn't said again.
  private func relationships(_ children: [One], _ parents: [Parent]) async throws -> [Act.Filing] {
    var filings: [Act.Filing] = []
    for (index, child) in children.enumerated() {
      let known = child.isNew ? [] : Set(try await visit.lists.relations(of: child.id).map(\.other))
      for parent in parents where !known.contains(parent.one.id) {
        // Custody begins with birth.
        let custody = child.due == nil ? parent.custody : nil
        filings += relation(child.id, parent.one.id, .parent, custody: custody, household: parent.household)
      }
      for sibling in children[..<index] where !known.contains(sibling.id) {
        filings += relation(child.id, sibling.id, .sibling)
      }
    }
    return filings
  }

  private func relation(
    _ person: PersonID, _ other: PersonID, _ kind: Kinship, custody: Bool? = nil, household: Bool? = nil
  ) -> [Act.Filing] {
    [
      .init(
        .person(person), at: now,
        RelationshipRecorded(other: other, kind: kind, custody: custody, household: household)),
      .init(.person(other), at: now, RelationshipRecorded(other: person, kind: kind.inverse, household: household)),
    ]
  }

  private func opening(_ child: One, _ children: [One], _ parents: [Parent]) -> Opening {
    var opening = Opening(
      id: CaseID(rawValue: visit.services.newID()), child: child.id, born: child.born, due: child.due)
    for parent in parents {
      if parent.role == .mother { opening.mother = parent.one.id }
      opening.members.append(
        MemberJoined(
          person: parent.one.id, role: parent.role, custody: child.due == nil ? parent.custody : nil,
          household: parent.household))
    }
    for sibling in children where sibling.id != child.id {
      opening.members.append(MemberJoined(person: sibling.id, role: .sibling))
    }
    return opening
  }
}
