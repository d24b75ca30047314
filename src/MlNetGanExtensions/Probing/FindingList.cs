namespace MlNetGanExtensions.Probing;

/// <summary>Gathers what the folds show, one finding for each kind.</summary>
internal sealed class FindingList
{
    private readonly SortedDictionary<LeakageKind, (List<int> Folds, long Rows, string? Detail)> _found = [];

    /// <summary>Notes what a fold shows.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="fold">The fold.</param>
    /// <param name="rows">How many rows show it.</param>
    /// <param name="detail">More about it, such as the message of an error; that of the first fold is kept.</param>
    public void Add(LeakageKind kind, int fold, long rows, string? detail = null)
    {
        (List<int> folds, long sum, string? first) = _found.GetValueOrDefault(kind, ([], 0, null));
        if (folds.Count == 0 || folds[^1] != fold)
        {
            folds.Add(fold);
        }

        _found[kind] = (folds, sum + rows, first ?? detail);
    }

    public IReadOnlyList<LeakageFinding> ToFindings() =>
    [
        .. _found.Select(pair => new LeakageFinding(
            pair.Key,
            VerdictOf(pair.Key),
            pair.Value.Folds,
            pair.Value.Rows,
            pair.Value.Detail is null ? Sentence(pair.Key, pair.Value.Rows) : $"{Sentence(pair.Key, pair.Value.Rows)} {pair.Value.Detail}")),
    ];

    private static LeakageVerdict VerdictOf(LeakageKind kind) =>
        kind is LeakageKind.NotDeterministic or LeakageKind.TrainingRowsNotRead or LeakageKind.PoisonNotScored
            ? LeakageVerdict.Undecided
            : LeakageVerdict.Leak;

    private static string Sentence(LeakageKind kind, long rows) => kind switch
    {
        LeakageKind.RowsAddedByTransform => $"Transform scored {rows} rows that are not held-out rows or were scored already.",
        LeakageKind.RowsDroppedByTransform => $"Transform left {rows} held-out rows unscored.",
        LeakageKind.RowsAddedByCrossValidation =>
            $"Applied as CrossValidate applies it (TransformerScope.Everything), the model scored {rows} rows that are not held-out rows or were scored already.",
        LeakageKind.RowsDroppedByCrossValidation =>
            $"Applied as CrossValidate applies it (TransformerScope.Everything), the model left {rows} held-out rows unscored.",
        LeakageKind.ModelDependsOnHeldOutRows =>
            $"The model depends on rows that were held out: with those poisoned, the same training rows gave other values for {rows} rows.",
        LeakageKind.HeldOutRowsRead => $"Cells of {rows} held-out rows were read while fitting.",
        LeakageKind.EarlierFitRemembered =>
            $"The estimator remembers earlier fits: fitted to other rows before, it gave other values for {rows} rows.",
        LeakageKind.ScoresDependOnOtherRows =>
            $"What the model says of a row depends on the rows beside it: with those poisoned, {rows} rows had other values.",
        LeakageKind.ScoresDependOnLabel => $"The label is used for scoring: with another label, {rows} rows had other scores.",
        LeakageKind.NotDeterministic =>
            "The pipeline is not deterministic, so what it learned from could not be told. Fix its seeds, and pass a function that makes the pipeline on a new MLContext with a seed.",
        LeakageKind.TrainingRowsNotRead =>
            "Fit read no training row: the pipeline learns nothing, or learns from rows that the probe cannot see. Pass a function that makes the pipeline from the view it is given.",
        _ => "Poisoned rows could not be scored.",
    };
}
