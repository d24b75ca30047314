using System.Reflection;
using System.Text.Json.Serialization;
using Microsoft.ML.SearchSpace;

namespace MlNetGanExtensions.Tests.Catalog;

/// <summary>What a sweep sees of the options of all components.</summary>
public sealed class SweptOptionsTests
{
    public static TheoryData<Type> Options =>
    [
        .. typeof(GanCatalog).Assembly.GetExportedTypes().Where(type => type.Name == "Options" && !type.IsAbstract),
    ];

    /// <remarks>A sweep starts from the attribute's default, and truncates that of a whole number on a logarithmic range.</remarks>
    [Theory]
    [MemberData(nameof(Options))]
    public void It_starts_from_the_default_settings(Type type)
    {
        object defaults = Activator.CreateInstance(type)!;
        foreach (PropertyInfo property in type.GetProperties())
        {
            object? value = property.GetValue(defaults);
            if (property.GetCustomAttribute<RangeAttribute>() is RangeAttribute range)
            {
                range.Init.Should().Be(value, property.Name);
                (range.LogBase && property.PropertyType == typeof(int)).Should().BeFalse(property.Name);
            }

            if (property.GetCustomAttribute<ChoiceAttribute>() is ChoiceAttribute choice)
            {
                choice.DefaultValue.Should().Be(value, property.Name);
                choice.Candidates.Should().Contain(value!, property.Name);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Options))]
    public void Everything_that_can_be_swept_or_written_can_be_set(Type type)
    {
        foreach (PropertyInfo property in type.GetProperties())
        {
            (property.GetMethod is { IsPublic: true } && property.SetMethod is { IsPublic: true }).Should().BeTrue(property.Name);
            if (property.PropertyType == typeof(CancellationToken) || property.PropertyType.IsInterface)
            {
                property.GetCustomAttribute<JsonIgnoreAttribute>().Should().NotBeNull(property.Name);
            }
        }
    }
}
