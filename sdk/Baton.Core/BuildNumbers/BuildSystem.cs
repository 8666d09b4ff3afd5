namespace Baton.Core.BuildNumbers;

/// <summary>A build system that can be told a version.</summary>
public enum BuildSystem
{
    /// <summary>GitHub Actions: outputs of the step, and its summary.</summary>
    GitHub,

    /// <summary>Azure Pipelines: the build number.</summary>
    Azure,

    /// <summary>GitLab: a dotenv report, for the jobs after this one.</summary>
    GitLab,

    /// <summary>TeamCity: the build number.</summary>
    TeamCity,
}
