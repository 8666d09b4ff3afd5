using Baton.Core.Diagnostics;

namespace Baton.Settings.Secrets;

/// <summary><c>env:NAME</c>: an environment variable of the process that deploys.</summary>
public sealed class EnvironmentSecret : ISecretProvider
{
    /// <inheritdoc/>
    public string Name => "env";

    /// <inheritdoc/>
    public string? Mistake(SecretReference reference) =>
        reference.Text is { Length: > 0 } name && !name.Any(c => c == '=' || char.IsControl(c) || char.IsWhiteSpace(c)) ? reference.Unknown()
        : "\"env\" needs the name of an environment variable, such as \"env:DATABASE_PASSWORD\".";

    /// <inheritdoc/>
    public Task<Result<Secret>> ReadAsync(SecretReference reference, SecretSurroundings surroundings, CancellationToken cancellationToken) =>
        Task.FromResult<Result<Secret>>(!surroundings.Variables.TryGetValue(reference.Text!, out var value) ? NotFound(reference, "is not set")
            : SecretText.Objection(value, out var secret) is { } objection ? NotFound(reference, objection)
            : secret!);

    private static Diagnostic NotFound(SecretReference reference, string why) => SettingsDiagnostics.SecretNotFound.Report(
        $"The environment variable {reference.Text} {why}.", "Set it where Baton deploys.", reference.Where);
}
