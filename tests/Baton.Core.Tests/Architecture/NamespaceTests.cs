namespace Baton.Core.Tests.Architecture;

/// <summary>Inside a room, too, dependencies point one way: between the folders, which are its namespaces.</summary>
public sealed class NamespaceTests
{
    public static TheoryData<string> Rooms => [.. RoomRules.Rooms.Where(r => r != "Baton.Sdk")];

    [Theory]
    [MemberData(nameof(Rooms))]
    [InlineData("Baton.Migrations")]
    [InlineData("Baton.Settings")]
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
