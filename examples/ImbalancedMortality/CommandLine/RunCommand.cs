using System.Globalization;

namespace MlNetGanExtensions.Examples.ImbalancedMortality.CommandLine;

/// <summary>The command that gives the same figures again.</summary>
internal static class RunCommand
{
    /// <summary>Names what differs from the usual run, but for threads and folders, which change no figure.</summary>
    public static string Of(RunOptions options)
    {
        RunOptions usual = new();
        List<string> words = [];
        Add("--data", options.Data is null ? null : Path.GetFileName(options.Data));
        Add("--splits", options.Splits == usual.Splits && options.FreshSplits == usual.FreshSplits ? null : options.Splits.ToString());
        Add("--arms", options.Arms.Count == 0 ? null : string.Join(',', options.Arms));
        Add("--article-seeds", options.ArticleSeeds == usual.ArticleSeeds ? null : options.ArticleSeeds.ToString(CultureInfo.InvariantCulture));
        Add("--seed", options.Seed == usual.Seed ? null : options.Seed.ToString(CultureInfo.InvariantCulture));
        const string Program = "dotnet run -c Release --project examples/ImbalancedMortality";
        return words.Count == 0 ? Program : $"{Program} -- {string.Join(' ', words)}";

        void Add(string option, string? value)
        {
            if (value is not null)
            {
                words.AddRange([option, value]);
            }
        }
    }
}
