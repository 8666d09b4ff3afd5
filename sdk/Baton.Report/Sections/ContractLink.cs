namespace Baton.Report.Sections;

/// <summary>A requirement, and who offers it.</summary>
/// <param name="From">The unit that requires.</param>
/// <param name="Requirement">What, as it was written.</param>
/// <param name="To">The unit that offers it; null when no live release does.</param>
/// <param name="IsMet">Whether the offered version is one that meets it.</param>
/// <param name="IsOptional">Whether a flag can switch the need off.</param>
internal sealed record ContractLink(string From, string Requirement, string? To, bool IsMet, bool IsOptional);
