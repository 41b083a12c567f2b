import CaseFile
import HTML
import Law

/// After a step: that it is saved, what the law says is next, and what the step usually leads to. The case's page shows it.
enum StepReceipt {
  /// The case's page, told which step was just taken. `began` is the name of what the step began.
  static func address(_ step: StepName, in id: CaseID, began: String) -> Address {
    Places.caseFile(id).with("gemt", step.rawValue).with("om", began)
  }

  /// Nothing where no step was just taken.
  static func notice(_ room: CaseVisit) -> Node {
    guard let step = room.query["gemt"].flatMap(StepName.init(rawValue:)) else { return .empty }
    let t = room.t
    let desk = StepDesk(
      file: room.file, now: room.now, t: t, me: room.me, department: room.department, reference: room.query["om"])
    let plan = StepLaw(engine: room.engine, desk: desk, step: Step.contact).planName
    let onward = step.leadsTo.compactMap { Step.byName[$0] }
      .filter { room.may($0.action) && $0.isPossible(room.file) }
    return div(.class("notice done"), .role("status")) {
      p {
        strong(t("step.saved", ["step": t("entry.\(Step.byName[step]?.kind ?? "")")]))
        " "
        next(room)
      }
      if !onward.isEmpty {
        p(.class("onward")) {
          t("step.onward")
          for step in onward {
            " "
            let reference = step.name == .supportStart || step.name == .plan ? room.query["om"] : nil
            a(
              t(step.name.key, ["plan": plan]),
              .href(Places.step(room.id, step.name, for: reference.flatMap { room.file.names[$0] == nil ? nil : $0 })),
              .class("button plain"))
          }
        }
      }
    }
  }

  /// What is over its time and can still be done; else the limit that comes first.
  private static func next(_ room: CaseVisit) -> Node {
    let t = room.t
    let language: LocalText.Language = t.language == .danish ? .da : .en
    let nagging = room.engine.clocks(of: CaseFacts(room.file))
      .filter { clock in (clock.arose.map { $0 <= room.now } ?? true) && clock.nags(at: room.now) }
      .map { room.engine.duty($0, asOf: room.now) }
    let missing = nagging.filter { $0.verdict == .broken }.sorted { ($0.due ?? room.now) < ($1.due ?? room.now) }
    let coming = nagging.filter { $0.verdict == .open }
    let dated = coming.filter { $0.due != nil }.sorted { ($0.due ?? room.now) < ($1.due ?? room.now) }
    guard let duty = missing.first ?? dated.first ?? coming.first else { return .text(t("step.next.nothing")) }
    let values = [
      "duty": duty.provision.title[language], "paragraph": duty.provision.paragraph,
      "when": duty.dueDay.map(t.shortDate) ?? "",
    ]
    let key = duty.verdict == .broken ? "step.next.late" : duty.due == nil ? "step.next.soon" : "step.next"
    let way = DutyStep.address(duty.id, about: duty.about, in: room.id)
    return group {
      t(key, values)
      if let way {
        " "
        a(t("duty.do"), .href(way), .aria("label", t("duty.do-this", ["duty": duty.provision.title[language]])))
      }
    }
  }
}
