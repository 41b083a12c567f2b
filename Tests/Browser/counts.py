"""counts.py FILE: prints "PASSED FAILED" of an xUnit file, then each failing test with the first line of why.

Skipped tests count as neither.
"""

import sys
import xml.etree.ElementTree as ET

passed, failing = 0, []
for case in ET.parse(sys.argv[1]).iter("testcase"):
    problem = next((child for child in case if child.tag in ("failure", "error")), None)
    if problem is not None:
        why = (problem.get("message") or problem.text or "").strip().partition("\n")[0]
        failing.append(f"{case.get('classname')}.{case.get('name')}: {why}")
    elif case.find("skipped") is None:
        passed += 1
print(f"{passed} {len(failing)}", *failing, sep="\n")
