namespace Baton.Pipeline.Stages;

/// <summary>The beginning: what the caller asked for.</summary>
/// <param name="Options">The options.</param>
/// <param name="Folder">The folder that the run was started for, absolute.</param>
public record Asked(ReleaseOptions Options, string Folder) : Stage;
