namespace Baton.Core.Configuration;

/// <summary>A webhook that is told of a release.</summary>
/// <param name="Url"><c>env:NAME</c>: the environment variable with its address. The address is a secret and never stands in the file.</param>
public sealed record AnnouncementConfiguration(string Url)
{
    private const string Prefix = "env:";

    /// <summary>What the receiver understands.</summary>
    public AnnouncementFormat Format { get; init; } = AnnouncementFormat.Json;

    /// <summary><c>env:NAME</c>: the environment variable with the key that the body is signed with; null for no signature. For the format json alone.</summary>
    public string? Secret { get; init; }

    /// <summary>A release whose announcement fails has failed; otherwise it is a warning.</summary>
    public bool Required { get; init; }

    /// <summary>Also announce versions such as 1.5.0-beta.1.</summary>
    public bool PreReleases { get; init; }

    /// <summary>How long the receiver may take to answer.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The name within a reference; null when it is none.</summary>
    public static string? VariableOf(string reference) =>
        reference.StartsWith(Prefix, StringComparison.Ordinal) && Rules.Variable(reference[Prefix.Length..]) is null ? reference[Prefix.Length..] : null;
}
