using System.Reflection;
using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Boosting;

namespace MlNetGanExtensions.Oversampling;

/// <summary>Knows the trainers that grow trees.</summary>
internal static class TreeTrainers
{
    /// <summary>By name, for this package refers to none of the two; every trainer in these namespaces grows trees.</summary>
    private static readonly string[] Namespaces = ["Microsoft.ML.Trainers.FastTree", "Microsoft.ML.Trainers.LightGbm"];

    /// <param name="trainer">A trainer, a boosted one, or a chain that ends in either.</param>
    public static bool Contain(object? trainer) => trainer switch
    {
        null => false,
        AdaBoostEstimator boosted => Contain(boosted.Trainer),
        _ when LastOf(trainer.GetType()) is { } last => Contain(last.GetValue(trainer)),
        _ => Namespaces.Contains(trainer.GetType().Namespace),
    };

    private static FieldInfo? LastOf(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EstimatorChain<>)
        ? type.GetField(nameof(EstimatorChain<ITransformer>.LastEstimator))
        : null;
}
