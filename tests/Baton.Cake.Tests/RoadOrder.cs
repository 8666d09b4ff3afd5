using Baton.Cake.Targets;
using Baton.Pipeline.Road;
using Cake.Frosting;

namespace Baton.Cake.Tests;

/// <summary>The order of the targets stands in their attributes, and the order of the steps in one list: they are the same.</summary>
public sealed class RoadOrder
{
    [Fact]
    public void OfTheTargetsIsThatOfTheSteps()
    {
        var targets = new List<string>();
        Visit(typeof(ReleaseTarget), targets);

        // The unit is found with the version, and the evidence belongs to the target that packs.
        Assert.Equal(ReleaseRoad.Steps.Select(s => s.Name).Except(["Unit", "Prove"]).Append("Release"), targets);
    }

    [Fact]
    public void HasAStepForEachStageThatTheNextOneNeeds()
    {
        var reached = typeof(Pipeline.Stages.Asked);
        foreach (var step in ReleaseRoad.Steps)
        {
            Assert.True(step.Needs.IsAssignableFrom(reached), $"{step.Name} needs {step.Needs.Name}, and the road has come to {reached.Name}.");
            reached = step.Gives.IsAssignableFrom(reached) ? reached : step.Gives;
        }
    }

    [Fact]
    public void NamesAPurposeForEachStep() => Assert.All(ReleaseRoad.Steps.Concat(ReleaseRoad.Commands), step => Assert.NotEmpty(step.Purpose));

    private static void Visit(Type target, List<string> order)
    {
        foreach (var before in target.GetCustomAttributes(inherit: false).OfType<IsDependentOnAttribute>())
        {
            Visit(before.Task, order);
        }

        var name = TargetName.Of(target);
        if (!order.Contains(name))
        {
            order.Add(name);
        }
    }
}
