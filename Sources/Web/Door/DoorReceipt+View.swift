import CaseFile
import HTML
import Store

extension DoorReceipt {
  /// - Parameter token: of the browser that sent it; nil where there is nothing to take away again.
  func page(_ scene: some Scene, token: GuestToken? = nil) -> Reply {
    let t = scene.t
    let showsAll = scene.query["vis"] == "alt"
    return scene.page(t("door.receipt"), narrow: true, above: DoorFrame.leaving(t)) {
      div(.class("card first door-receipt")) {
        p(t("door.receipt.reference"), .class("quiet"))
        p(reference, .class("door-reference"))
        p(t("door.receipt.when", ["when": t.dateTime(arrived), "municipality": municipality(scene)]))
        p(t("door.receipt.keep"))
      }
      if worry.danger == .yes { DoorFrame.danger(scene, asChild: worry.who == .young) }
      h2(t("door.receipt.next"))
      ul { for line in next(scene) { li(line) } }
      if worry.who == .young { DoorFrame.children(t) }
      if showsAll { written(t) }
      div(.class("actions")) {
        if !showsAll, token != nil { a(t("door.receipt.all"), .href(Places.doorReceipt().with("vis", "alt"))) }
      }
      p(t("door.receipt.print"), .class("quiet door-print"))
      if let token { ending(scene, token) }
    }
  }

  private func municipality(_ scene: some Scene) -> String {
    scene.department.municipality?.name ?? scene.t("door.municipality")
  }

  /// What happens now, and within which time, as the law of the day it arrived says.
  private func next(_ scene: some Scene) -> [String] {
    let t = scene.t
    let law = DoorLaw(worry.notification(t), at: arrived, scene.engine, t)
    var lines: [String] = []
    if let assess = law.assess {
      lines.append(
        t("door.next.assess", ["when": assess.due.map(t.dateTime) ?? assess.limit, "law": assess.paragraph]))
    } else {
      lines.append(t("door.next.assess-soon"))
    }
    if worry.isAnonymous {
      lines.append(t("door.next.anonymous"))
    } else if !worry.canBeReached {
      lines.append(t("door.next.unreached"))
    } else if let confirm = law.confirm {
      let when = confirm.due.map { t.date(DanishTime.day(at: $0)) } ?? confirm.limit
      lines.append(t("door.next.confirm", ["when": when, "law": confirm.paragraph]))
    }
    if worry.who == .professional, !worry.isAnonymous, let tell = law.tell {
      lines.append(t("door.next.tell", ["law": tell.paragraph]))
    }
    if worry.who == .young { lines.append(t("door.next.young")) }
    lines.append(t("door.next.more"))
    return lines
  }

  private func written(_ t: Words) -> Node {
    card(t("door.receipt.written")) {
      for step in DoorStep.all(for: worry.who) where step != .files {
        h3(t(step.title(for: worry.who)))
        DoorCheck.answers(step, worry, t)
      }
      if !fileNames.isEmpty {
        h3(t(DoorStep.files.title(for: worry.who)))
        ul { for name in fileNames { li(name) } }
      }
    }
  }

  private func ending(_ scene: some Scene, _ token: GuestToken) -> Node {
    form(.method(.post), .action(Places.doorDelete()), .class("door-foot")) {
      FormToken.field(Door.formToken(token, scene.services))
      p(scene.t("door.receipt.kept", count: GuestDrafts.hoursKept), .class("quiet"))
      button(scene.t("door.receipt.clear"), .type(.submit), .class("link"))
    }
  }
}
