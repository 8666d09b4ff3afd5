using System.Diagnostics.CodeAnalysis;
using Xunit.Sdk;

namespace Baton.GitHub.Tests.Equipment;

/// <summary>Lets a test runner tell the scenarios apart.</summary>
public sealed class ScenarioSerializer : IXunitSerializer
{
    public object Deserialize(Type type, string serializedValue) => new Scenario(serializedValue);

    public bool IsSerializable(Type type, object? value, [NotNullWhen(false)] out string? failureReason)
    {
        failureReason = type == typeof(Scenario) ? null : "is no scenario";
        return failureReason is null;
    }

    public string Serialize(object value) => ((Scenario)value).Name;
}
