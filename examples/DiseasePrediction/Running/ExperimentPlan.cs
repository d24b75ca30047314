using MlNetGanExtensions.Examples.DiseasePrediction.Methods;
using MlNetGanExtensions.Examples.DiseasePrediction.Preparation;

namespace MlNetGanExtensions.Examples.DiseasePrediction.Running;

/// <summary>The methods that are run on one view of the table.</summary>
internal sealed record ExperimentPlan(TableView View, IReadOnlyList<Method> Methods)
{
    /// <summary>Everything that the tables show.</summary>
    /// <param name="withCeiling">Whether the table is complete before anything is removed, so that there is a ceiling.</param>
    public static IReadOnlyList<ExperimentPlan> Full(bool withCeiling)
    {
        List<ExperimentPlan> plan =
        [
            new(TableViews.Autoencoder, MethodRoster.All),
            new(TableViews.Mean, MethodRoster.All),
        ];
        if (withCeiling)
        {
            plan.Add(new(TableViews.Complete, MethodRoster.All));
            plan.Add(new(TableViews.IntactColumns, [MethodRoster.LogisticRegression]));
        }

        return plan;
    }
}
