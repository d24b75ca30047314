namespace MlNetGanExtensions.Persistence;

/// <summary>A training was to go on from a checkpoint that belongs to another one: to other rows, or other settings.</summary>
public sealed class CheckpointMismatchException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="checkpoint">The name of the checkpoint.</param>
    /// <param name="setting">What differs: a setting, or <c>rows</c>.</param>
    /// <param name="found">What it is in the checkpoint.</param>
    /// <param name="expected">What it is in the training.</param>
    public CheckpointMismatchException(string checkpoint, string setting, string found, string expected)
        : base($"The checkpoint '{checkpoint}' belongs to another training: its {setting} is {found}, here it is {expected}. "
            + "Train with the same rows and settings, or keep checkpoints elsewhere.")
    {
        Setting = setting;
    }

    /// <summary>What differs: a setting, or <c>rows</c>.</summary>
    public string Setting { get; }
}
