namespace MlNetGanExtensions;

/// <summary>What a finding of a leakage probe is about.</summary>
public enum LeakageKind
{
    /// <summary>The model's Transform gave rows that are not held-out rows, or some of them more than once. A leak.</summary>
    RowsAddedByTransform,

    /// <summary>The model's Transform left held-out rows out: figures would be of the easier or harder rest. A leak.</summary>
    RowsDroppedByTransform,

    /// <summary>As <see cref="RowsAddedByTransform"/>, when the model is applied as ML.NET's CrossValidate applies it. A leak.</summary>
    RowsAddedByCrossValidation,

    /// <summary>As <see cref="RowsDroppedByTransform"/>, when the model is applied as ML.NET's CrossValidate applies it. A leak.</summary>
    RowsDroppedByCrossValidation,

    /// <summary>With the held-out rows poisoned, the same training rows gave another model. A leak.</summary>
    ModelDependsOnHeldOutRows,

    /// <summary>Cells of held-out rows were read while fitting. A leak.</summary>
    HeldOutRowsRead,

    /// <summary>An estimator that was fitted to other rows before gives another model: it carries something over. A leak.</summary>
    EarlierFitRemembered,

    /// <summary>What the model says of a row changes with the other rows that are scored beside it. A leak.</summary>
    ScoresDependOnOtherRows,

    /// <summary>What the model says of a row changes with that row's label. A leak.</summary>
    ScoresDependOnLabel,

    /// <summary>Fitting twice to the same rows, or scoring them twice, gave other values, so poison could show nothing. Undecided.</summary>
    NotDeterministic,

    /// <summary>
    /// Fit read no training row: the model knows nothing, or knows it from a place that the probe cannot see. Undecided.
    /// </summary>
    TrainingRowsNotRead,

    /// <summary>The model could not score rows that were poisoned. Undecided.</summary>
    PoisonNotScored,
}
