namespace Baton.GitHub.Api.Wire;

/// <summary>A page of the runs of a workflow.</summary>
internal sealed class WorkflowRunsWire
{
    public List<Run> WorkflowRuns { get; set; } = [];

    internal sealed class Run
    {
        public long Id { get; set; }

        /// <summary>The branch, or the tag where it was started on one.</summary>
        public string? HeadBranch { get; set; }

        public string HeadSha { get; set; } = "";

        public DateTimeOffset CreatedAt { get; set; }
    }
}
