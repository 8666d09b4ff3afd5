namespace Baton.Core.Tests.Architecture;

/// <summary>Inside a room, too, dependencies point one way: between the folders, which are its namespaces.</summary>
public sealed class NamespaceTests
{
    /// <summary>
    /// Rooms that still have a circle: in Core, what baton.json configures and the interfaces of plugins refer to each other; in Cake.Frosting, the namespace is Cake's, and what hosts it lies below.
    /// </summary>
    private static readonly string[] WithACircle = ["Baton.Core", "Cake.Frosting"];

    public static TheoryData<string> Rooms => [.. RoomRules.Rooms.Except([.. WithACircle, "Baton.Sdk"])];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void RunInNoCircle(string room)
    {
        var references = NamespaceReferences.Read(BuiltRoom.Assembly(room));

        Assert.Equal([], NamespaceReferences.Circle(references));
    }

    [Fact]
    public void AreReadFromWhatMethodsDo() =>
        Assert.Contains(("Baton.Pipeline.Road", "Baton.Pipeline.Steps"), NamespaceReferences.Read(BuiltRoom.Assembly("Baton.Pipeline")));

    [Fact]
    public void InACircleAreFound()
    {
        HashSet<(string, string)> references = [("a", "b"), ("b", "c"), ("c", "b"), ("c", "d")];

        Assert.Equal(["b", "c", "b"], NamespaceReferences.Circle(references));
    }
}
