namespace Baton.Core.Configuration;

/// <summary>A webhook that is told of deployments.</summary>
/// <param name="Url"><c>env:NAME</c>: the environment variable with its address. The address is a secret and never stands in the file.</param>
public sealed record WebhookConfiguration(string Url)
{
    /// <summary><c>env:NAME</c>: the environment variable with the key that the body is signed with; null for no signature.</summary>
    public string? Secret { get; init; }

    /// <summary>How long the receiver may take to answer.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);
}
