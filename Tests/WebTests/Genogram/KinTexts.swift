import CaseFile
import Kinship

@testable import Web

extension TextsTests {
  /// Keys of the network map and the genogram that get their last part at run time.
  var kinFamilies: Set<String> {
    var keys = Set((2...5).map { "network.ring.\($0)" })
    for relation in NewRelative.allCases {
      keys.formUnion(["genogram.add.\(relation.rawValue)", "genogram.add.\(relation.rawValue).title"])
    }
    for sex in AssignedSex.allCases { keys.insert("genogram.assigned.\(sex.rawValue)") }
    for event in Partnership.Event.allCases { keys.insert("genogram.step.\(event.rawValue)") }
    for kind in TieKind.allCases { keys.insert("genogram.tie.\(kind.rawValue)") }
    for reason in GedcomRemark.Reason.allCases { keys.insert("gedcom.reason.\(reason.rawValue)") }
    for key in KinProblem.Key.allCases { keys.insert("genogram.problem.\(key.rawValue)") }
    for key in [
      "centre", "parent", "grandparent", "great-grandparent", "child", "grandchild", "great-grandchild", "sibling",
      "half-sibling", "step-sibling", "aunt-or-uncle", "niece-or-nephew", "cousin-1-0", "partner", "former-partner",
      "step-parent", "step-child", "parent-in-law", "child-in-law", "sibling-in-law", "by-marriage", "other",
    ] {
      keys.insert("genogram.relation.\(key)")
      for gender in ["woman", "man"] {
        let gendered = "genogram.relation.\(key).\(gender)"
        if texts.byKey[gendered] != nil { keys.insert(gendered) }
      }
    }
    // Danish says through which parent.
    for key in ["grandparent", "aunt-or-uncle"] {
      for who in ["woman", "man"] {
        keys.formUnion(["woman", "man"].map { "genogram.relation.\(key).\(who).\($0)" })
      }
    }
    for kind in Custody.Kind.allCases { keys.insert("genogram.custody.\(kind.rawValue)") }
    return keys
  }
}
