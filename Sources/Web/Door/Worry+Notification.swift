import CaseFile

extension Worry {
  /// The notification that it becomes. What the notifier is to the child is said in `t`'s language; those who receive it
  /// read Danish.
  func notification(_ t: Words) -> NotificationReceived {
    let isAnonymous = isAnonymous
    func shown(_ name: String) -> String? {
      let text = self.text(name)
      return text.isEmpty || isAnonymous ? nil : text
    }
    let (mail, phone) = (shown("mail"), shown("phone"))
    let reach = [phone, mail, shown("careful")].compactMap { $0 }.joined(separator: "\n")
    let children = children
    return NotificationReceived(
      id: "", from: from, professional: who == .professional,
      about: about(children), words: words.isEmpty ? nil : words, notifier: isAnonymous || name.isEmpty ? nil : name,
      reach: reach.isEmpty ? nil : reach, reply: mail == nil && phone == nil ? nil : Reach(mail: mail, phone: phone),
      role: role(t), channel: .web, children: children.isEmpty ? nil : children,
      parentsInformed: parents?.flag, inDanger: danger?.flag)
  }

  private func about(_ children: [NotifiedChild]) -> String? {
    let names = children.compactMap(\.name)
    let text = names.isEmpty ? self.text("about") : names.joined(separator: ", ")
    return text.isEmpty ? nil : text
  }

  private var from: NotifierKind {
    switch who {
    case .professional: typed["kind"].flatMap(NotifierKind.init) ?? .other
    case .young: isAnonymous ? .anonymous : .child
    case .neighbour: isAnonymous ? .anonymous : relation == .family ? .family : .other
    }
  }

  private func role(_ t: Words) -> String? {
    switch who {
    case .young: return t("door.role.young")
    case .neighbour: return relation.map { t("door.relation.\($0.rawValue)") }
    case .professional:
      let parts = [text("position"), text("workplace")].filter { !$0.isEmpty }
      return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
  }
}
