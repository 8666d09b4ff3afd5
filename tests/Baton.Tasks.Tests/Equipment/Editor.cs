namespace Baton.Tasks.Tests.Equipment;

/// <summary>Builds that an editor makes to understand the code.</summary>
internal static class Editor
{
    /// <summary>What it asks MSBuild for: everything up to the compiler, and its arguments.</summary>
    public static readonly string[] Compiles =
        ["-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-p:BuildProjectReferences=false"];
}
