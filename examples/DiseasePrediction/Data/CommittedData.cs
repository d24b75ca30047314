namespace MlNetGanExtensions.Examples.DiseasePrediction.Data;

/// <summary>The files that come with the program: the Wisconsin table and ten fixed trials over its rows.</summary>
internal static class CommittedData
{
    public static string Table => InFolder("wdbc.csv");

    public static string Folds => InFolder("wdbc-folds.csv");

    public static string MissingRows => InFolder("wdbc-missing-rows.csv");

    private static string InFolder(string name) => Path.Combine(AppContext.BaseDirectory, "data", name);
}
