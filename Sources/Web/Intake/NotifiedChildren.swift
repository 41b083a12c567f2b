import CaseFile
import HTML

/// The children as the notifier named them, each with the way to look for that one. A CPR number is shown by its first
/// six digits; the search uses the whole of it, and it stands in no address.
struct NotifiedChildren {
  let opened: OpenedNotification
  let visit: Visit

  var node: Node {
    let t = visit.t
    let children = opened.received.content.children ?? []
    guard !children.isEmpty else { return .empty }
    return group {
      h3(t("notification.children", count: children.count))
      ul(.class("plain")) {
        for (index, child) in children.enumerated() {
          li {
            strong(child.name ?? t("notification.child.unnamed"))
            if let known = known(child) { span(" \(known)", .class("quiet")) }
            if opened.notification.passedOn == nil {
              " "
              a(
                t("notification.child.find"),
                .href(Places.linkNotification(opened.id).with("barn", String(index + 1))),
                .aria("label", t("notification.child.find-one", ["name": child.name ?? "\(index + 1)"])))
            }
          }
        }
      }
    }
  }

  private func known(_ child: NotifiedChild) -> String? {
    let t = visit.t
    var parts: [String] = []
    if let born = child.born { parts.append(t("people.born", ["date": t.shortDate(born)])) }
    if let age = child.age { parts.append(age) }
    if let cpr = child.cpr { parts.append(CPRText.masked(cpr)) }
    parts += [child.school, child.address].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

extension OpenedNotification {
  /// The child that the address asks for by its place among those named, counted from 1.
  func child(_ scene: some Scene) -> NotifiedChild? {
    guard let number = scene.query["barn"].flatMap({ Int($0) }), let children = received.content.children,
      children.indices.contains(number - 1)
    else { return nil }
    return children[number - 1]
  }
}
