using Cake.Frosting;

namespace Baton.Cake.Targets;

/// <summary>Make the release notes.</summary>
[TaskName("Notes")]
[TaskDescription("Make the release notes.")]
[IsDependentOn(typeof(VersionTarget))]
public class NotesTarget : RoadTarget;
