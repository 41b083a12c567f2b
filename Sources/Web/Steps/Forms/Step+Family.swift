import CaseFile

extension Step {
  static let family = [memberJoined, memberLeft, childBorn]

  static let memberJoined = Step(.memberJoined, MemberJoined.self) { f, desk in
    let known = Set(desk.file.family.members.map(\.content.person.rawValue))
    let others = desk.names.filter { $0.key != desk.file.family.child }
      .sorted { $0.value < $1.value }
      .map { person, name in
        Field.Option(
          person.rawValue, text: known.contains(person.rawValue) ? desk.t("step.member.known", ["name": name]) : name)
      }
    return [
      Field.select("person", "step.field.person", others).needed().help("step.member-joined.person-help"),
      f.select("role", MemberRole.self).needed(), f.yesNo("custody"), f.yesNo("household"), f.line("profession"),
    ]
  } writes: { a, desk in
    MemberJoined(
      person: try a.must("person", PersonID.self, desk), role: try a.must("role", MemberRole.self, desk),
      custody: a.flag("custody"), household: a.flag("household"), profession: a.text("profession"))
  }

  static let memberLeft = Step(.memberLeft, MemberLeft.self) { f, desk in
    let members = desk.file.family.members.map {
      Field.Option($0.content.person.rawValue, text: "\(desk.name($0.content.person)) (\(desk.t($0.content.role)))")
    }
    return [Field.select("person", "step.field.person", members).needed(), f.observation("why", rows: 3)]
  } writes: { a, desk in
    MemberLeft(person: try a.must("person", PersonID.self, desk), why: a.text("why"))
  }
  .possibleWhileOpen { !$0.family.members.isEmpty }

  static let childBorn = Step(.childBorn, ChildBorn.self) { f, desk in
    [f.date("on").past().needed()]
  } writes: { a, desk in
    guard let day = a.day("on") else { throw desk.missing("on") }
    return ChildBorn(on: day)
  }
  .now().possible { $0.family.isUnborn }
}
