import CaseFile

/// Where the leader says how somebody who can't wait reaches the municipality.
enum DoorSetup {
  static let form = Form(
    "setup-door",
    [
      .line("telephone", "setup.door.telephone").help("setup.door.telephone-help").most(30),
      .line("daytime", "setup.door.daytime").most(30),
      .line("hours", "setup.door.hours").help("setup.door.hours-help").most(100),
    ])

  static func page(_ visit: Visit) -> FormPage {
    var page = FormPage(
      form, title: visit.t("setup.door"), address: Places.setupDoor(), back: Places.setup())
    page.seen = visit.department.version
    page.lead = visit.t("setup.door.lead")
    let door = visit.department.door
    page.prefill.set("telephone", door?.telephone)
    page.prefill.set("daytime", door?.daytime)
    page.prefill.set("hours", door?.hours)
    return page
  }

  static func take(_ visit: Visit) async throws -> Reply {
    try await visit.take(page(visit)) { answers in
      for name in ["telephone", "daytime"] {
        guard let number = answers.text(name) else { continue }
        let isNumber = number.count(where: \.isNumber) >= 3 && number.allSatisfy { "+ ()-0123456789".contains($0) }
        guard isNumber else { throw FieldError(name, visit.t("setup.door.number-wrong")) }
      }
      try await visit.fileInDepartment(
        DoorSet(
          telephone: answers.text("telephone"), daytime: answers.text("daytime"), hours: answers.text("hours")))
      return .saved(Places.setup())
    }
  }
}
