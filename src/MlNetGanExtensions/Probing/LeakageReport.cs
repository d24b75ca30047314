namespace MlNetGanExtensions;

/// <summary>What a leakage probe found.</summary>
public sealed class LeakageReport
{
    internal LeakageReport(IReadOnlyList<LeakageFinding> findings, int folds, int fits, int rows)
    {
        Findings = findings;
        Folds = folds;
        Fits = fits;
        Rows = rows;
        Verdict = findings.Select(finding => finding.Verdict).DefaultIfEmpty(LeakageVerdict.NoLeakFound).Max();
    }

    /// <summary>The worst verdict of the findings.</summary>
    public LeakageVerdict Verdict { get; }

    /// <summary>What was found; empty if all checks passed.</summary>
    public IReadOnlyList<LeakageFinding> Findings { get; }

    /// <summary>The number of folds that were held out, one after another.</summary>
    public int Folds { get; }

    /// <summary>How often a pipeline was fitted.</summary>
    public int Fits { get; }

    /// <summary>The number of rows of the data.</summary>
    public int Rows { get; }

    /// <summary>The verdict and a sentence for each finding.</summary>
    public override string ToString()
    {
        string verdict = Verdict switch
        {
            LeakageVerdict.Leak => "The pipeline leaks.",
            LeakageVerdict.Undecided => "No leak was found, but not everything could be checked.",
            _ => "No leak was found.",
        };
        IEnumerable<string> sentences = Findings.Select(finding =>
            $"- {finding.Message} ({(finding.Folds.Count == 1 ? "Fold" : "Folds")} {string.Join(", ", finding.Folds)}.)");
        return string.Join(
            Environment.NewLine, [$"{verdict} {Rows} rows, {Folds} folds held out in turn, {Fits} fits.", .. sentences]);
    }
}
