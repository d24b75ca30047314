namespace MlNetGanExtensions.Examples.ImbalancedMortality.Data;

/// <summary>What is committed with the example.</summary>
internal static class CommittedData
{
    /// <summary>A made cohort; see data/README.md.</summary>
    public static string Cohort => Path.Combine(AppContext.BaseDirectory, "data", "cohort.csv");
}
