using Baton.Core.Diagnostics;

namespace Baton.Git.Units;

/// <summary>A baton.json as it was found.</summary>
/// <param name="File">Where it is, absolute.</param>
/// <param name="Text">What it says, not read yet; or why it cannot be read.</param>
public sealed record UnitText(string File, Result<string> Text);
