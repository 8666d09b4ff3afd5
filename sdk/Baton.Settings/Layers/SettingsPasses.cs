namespace Baton.Settings.Layers;

/// <summary>Which of the sources beside the usual ones take part.</summary>
public enum SettingsPasses
{
    /// <summary>Those of a deployment.</summary>
    Deployed,

    /// <summary>
    /// Those of a developer's machine, too: sources whose name ends with <c>-local</c>, and the folder <c>local</c> of the application.
    /// </summary>
    Local,

    /// <summary>Those of a build, too: sources whose name ends with <c>-build</c>, and the local ones.</summary>
    Build,
}
