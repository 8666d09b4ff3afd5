using System.Collections.Immutable;
using Baton.Core.Versioning;

namespace Baton.Core.Tests.Versioning;

public sealed class VersioningOptionsKey
{
    [Fact]
    public void ChangesWithEveryOption()
    {
        foreach (var property in typeof(VersioningOptions).GetProperties())
        {
            var changed = new VersioningOptions();
            property.SetValue(changed, Other(property.PropertyType));

            Assert.True(new VersioningOptions().Key() != changed.Key(), property.Name);
        }
    }

    // A new option of a new type needs a row here, and one in the key.
    private static object Other(Type type) => type switch
    {
        _ when type == typeof(string) => "x",
        _ when type == typeof(bool) => true,
        _ when type == typeof(PrefixGuess) => PrefixGuess.Unnamed,
        _ when type == typeof(MajorMinor) => new MajorMinor(3, 4),
        _ when type == typeof(ImmutableArray<string>) => ImmutableArray.Create("x", "y"),
        _ when type == typeof(ImmutableArray<ImmutableArray<string>>) => ImmutableArray.Create(ImmutableArray.Create("x", "y")),
        { IsEnum: true } => Enum.GetValues(type).GetValue(1)!,
        _ => throw new NotSupportedException(type.Name),
    };
}
