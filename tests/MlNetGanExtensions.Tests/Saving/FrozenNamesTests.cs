using System.Reflection;
using MlNetGanExtensions.Saving;

namespace MlNetGanExtensions.Tests.Saving;

/// <summary>Saved models refer to these by name, so a change here breaks files that exist.</summary>
public sealed class FrozenNamesTests
{
    [Fact]
    public void The_version_of_the_assembly_that_models_name_never_changes() =>
        typeof(GanCatalog).Assembly.GetName().Version.Should().Be(new Version(1, 0, 0, 0));

    [Fact]
    public void The_assembly_that_models_name_keeps_its_name() => typeof(GanCatalog).Assembly.GetName().Name.Should().Be("MlNetGanExtensions");

    [Fact]
    public void Contracts_keep_their_names() => Constants(typeof(SurrogateContracts)).Should().BeEquivalentTo(
        "MlNetGanExtensions.Key.v1",
        "MlNetGanExtensions.Component.v1",
        "MlNetGanExtensions.Number.v1",
        "MlNetGanExtensions.Sign.v1",
        "MlNetGanExtensions.Class.v1",
        "MlNetGanExtensions.Vector.v1");

    [Fact]
    public void Columns_keep_their_names() => Constants(typeof(SurrogateColumns)).Should().BeEquivalentTo(
        "__mlnetgan.",
        "__mlnetgan.input",
        "__mlnetgan.key",
        "__mlnetgan.payload",
        "__mlnetgan.result",
        "__mlnetgan.slice",
        "__mlnetgan.number",
        "__mlnetgan.sign",
        "__mlnetgan.class",
        "__mlnetgan.chunk.");

    private static IEnumerable<string> Constants(Type type) => type
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(field => field.IsLiteral)
        .Select(field => (string)field.GetRawConstantValue()!);
}
