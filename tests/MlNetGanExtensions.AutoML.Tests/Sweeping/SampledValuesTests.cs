using FsCheck.Xunit;
using Microsoft.ML.SearchSpace;
using Microsoft.ML.SearchSpace.Option;
using MlNetGanExtensions.Sweeping;
using SearchSpace = Microsoft.ML.SearchSpace.SearchSpace;

namespace MlNetGanExtensions.AutoML.Tests.Sweeping;

public sealed class SampledValuesTests
{
    private static readonly SearchSpace Space = new()
    {
        ["whole"] = new UniformIntOption(2, 9, logBase: false, 4),
        ["single"] = new UniformSingleOption(.5f, 1.5f, logBase: false, 1f),
        ["double"] = new UniformDoubleOption(1e-4, 1, logBase: true, .01),
        ["word"] = new ChoiceOption("a", "b"),
        ["nested"] = new SearchSpace { ["inner"] = new UniformIntOption(0, 5) },
    };

    [Property]
    public void Any_number_becomes_a_possible_one(double number, int whole)
    {
        Parameter values = SampledValues.Within(Space, Proposed(Parameter.FromInt(whole), Parameter.FromDouble(number)));

        values["whole"].AsType<int>().Should().Be(Math.Clamp(whole, 2, 9));
        values["single"].AsType<float>().Should().Be(double.IsNaN(number) ? 1f : (float)Math.Clamp(number, .5, 1.5));
        values["double"].AsType<double>().Should().BeApproximately(double.IsNaN(number) ? .01 : Math.Clamp(number, 1e-4, 1), 1e-12);
        values["nested"]["inner"].AsType<int>().Should().Be(Math.Clamp(whole, 0, 5));
    }

    [Fact]
    public void What_is_missing_or_of_another_kind_becomes_the_default_and_what_is_unknown_is_left_out()
    {
        Parameter[] wrong =
        [
            Parameter.CreateNestedParameter(),
            Parameter.FromString("nothing of it"),
            Proposed(Parameter.FromString("seven"), Parameter.FromBool(true)),
        ];
        foreach (Parameter? proposed in wrong.Append(null))
        {
            Parameter values = SampledValues.Within(Space, proposed);
            values.Keys.Should().BeEquivalentTo("whole", "single", "double", "word", "nested");
            values["whole"].AsType<int>().Should().BeOneOf(3, 4);
            values["word"].AsType<string>().Should().Be("a");
        }
    }

    private static Parameter Proposed(Parameter whole, Parameter number)
    {
        Parameter proposed = Parameter.CreateNestedParameter();
        Parameter nested = Parameter.CreateNestedParameter();
        nested["inner"] = whole;
        proposed["whole"] = whole;
        proposed["single"] = number;
        proposed["double"] = number;
        proposed["word"] = Parameter.FromString("z");
        proposed["nested"] = nested;
        proposed["unknown"] = number;
        return proposed;
    }
}
