/// What somebody is to the person that the drawing is about. Words follow gender and language, and are the page's.
public enum KinRelation: Hashable, Sendable {
  case centre
  /// 1 parent, 2 grandparent …
  case ancestor(Int)
  case descendant(Int)
  case sibling
  case halfSibling
  /// A parent's partner's child.
  case stepSibling
  /// Sibling of an ancestor: 1 aunt or uncle, 2 great-aunt …
  case auntOrUncle(Int)
  case nieceOrNephew(Int)
  /// Degree (1 for children of siblings) and generations between.
  case cousin(Int, removed: Int)
  case partner
  case formerPartner
  case parent(ParentLink.Kind)
  case child(ParentLink.Kind)
  case stepParent
  case stepChild
  case parentInLaw
  case childInLaw
  case siblingInLaw
  /// Partner of somebody related by blood.
  case byMarriage
  /// Connected in some other way.
  case other

  /// Key for the text catalogue: `grandparent`, `cousin-1-0` …
  public var key: String {
    switch self {
    case .centre: "centre"
    case .ancestor(let steps): ["parent", "grandparent", "great-grandparent"].at(steps - 1) ?? "ancestor-\(steps)"
    case .descendant(let steps): ["child", "grandchild", "great-grandchild"].at(steps - 1) ?? "descendant-\(steps)"
    case .sibling: "sibling"
    case .halfSibling: "half-sibling"
    case .stepSibling: "step-sibling"
    case .auntOrUncle(let steps): steps == 1 ? "aunt-or-uncle" : "aunt-or-uncle-\(steps)"
    case .nieceOrNephew(let steps): steps == 1 ? "niece-or-nephew" : "niece-or-nephew-\(steps)"
    case .cousin(let degree, let removed): "cousin-\(degree)-\(removed)"
    case .partner: "partner"
    case .formerPartner: "former-partner"
    case .parent(let kind): "parent-\(kind.rawValue)"
    case .child(let kind): "child-\(kind.rawValue)"
    case .stepParent: "step-parent"
    case .stepChild: "step-child"
    case .parentInLaw: "parent-in-law"
    case .childInLaw: "child-in-law"
    case .siblingInLaw: "sibling-in-law"
    case .byMarriage: "by-marriage"
    case .other: "other"
    }
  }
}

extension Array {
  fileprivate func at(_ index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
