using System.Collections.Frozen;

namespace Baton.Core.Releases.Sbom;

/// <summary>
/// Identifiers of https://spdx.org/licenses/ that packages use. CycloneDX allows as an <c>id</c> what is on that list, letter for letter, and nothing else: one
/// package with an unknown one would make the whole document invalid. What is not here is told as an expression, which may be any.
/// </summary>
internal static class SpdxIds
{
    public static readonly FrozenSet<string> Known = FrozenSet.Create(
        StringComparer.Ordinal,
        "0BSD", "AGPL-3.0-only", "AGPL-3.0-or-later", "Apache-2.0", "Artistic-2.0", "BSD-2-Clause", "BSD-3-Clause", "BSL-1.0", "CC-BY-4.0", "CC0-1.0", "EPL-1.0", "EPL-2.0", "EUPL-1.2",
        "GPL-2.0-only", "GPL-2.0-or-later", "GPL-3.0-only", "GPL-3.0-or-later", "ISC", "LGPL-2.1-only", "LGPL-2.1-or-later", "LGPL-3.0-only", "LGPL-3.0-or-later", "MIT", "MIT-0", "MPL-2.0",
        "MS-PL", "MS-RL", "OFL-1.1", "PostgreSQL", "Unicode-3.0", "Unlicense", "WTFPL", "Zlib");
}
