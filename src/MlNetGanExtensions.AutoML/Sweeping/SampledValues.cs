using Microsoft.ML.SearchSpace;
using Microsoft.ML.SearchSpace.Option;
using SearchSpace = Microsoft.ML.SearchSpace.SearchSpace;

namespace MlNetGanExtensions.Sweeping;

/// <summary>Makes values that a tuner proposed possible ones. A trial that throws can end a whole experiment of AutoML, so nothing here does.</summary>
internal static class SampledValues
{
    /// <summary>
    /// Values for all options of a space: those that were proposed, put to the nearer end where they are out of range, and the default where there
    /// is none, it is no number or it is not one of the choices. What the space does not have is left out.
    /// </summary>
    public static Parameter Within(SearchSpace space, Parameter? proposed)
    {
        Parameter defaults = space.SampleFromFeatureSpace(space.Default);
        Parameter possible = Parameter.CreateNestedParameter();
        foreach ((string name, OptionBase option) in space)
        {
            Parameter? value = proposed is not null && proposed.ParameterType == ParameterType.Object && proposed.TryGetValue(name, out Parameter found)
                ? found
                : null;
            possible[name] = option switch
            {
                SearchSpace nested => Within(nested, value),
                UniformNumericOption number => Number(number, value) ?? defaults[name],
                ChoiceOption choice when value is not null && choice.Choices.Contains(value) => value,
                _ => defaults[name],
            };
        }

        return possible;
    }

    private static Parameter? Number(UniformNumericOption option, Parameter? value)
    {
        if (value is null || value.ParameterType is not (ParameterType.Number or ParameterType.Integer))
        {
            return null;
        }

        double number = value.AsType<double>();
        if (double.IsNaN(number))
        {
            return null;
        }

        number = Math.Clamp(number, option.Min, option.Max);
        return option switch
        {
            UniformIntOption => Parameter.FromInt((int)number),
            UniformSingleOption => Parameter.FromFloat((float)number),
            _ => Parameter.FromDouble(number),
        };
    }
}
