using System.Globalization;
using System.Security.Cryptography;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Persistence.Models;

namespace MlNetGanExtensions.Persistence.Checkpoints;

/// <summary>What makes a training the same training: its settings by name, and a digest of its rows.</summary>
internal sealed class TrainingIdentity
{
    private readonly List<(string Name, string Text)> _parts = [];

    public IReadOnlyList<(string Name, string Text)> Parts => _parts;

    public TrainingIdentity Add<T>(string name, T value)
        where T : IFormattable
    {
        _parts.Add((name, value.ToString(null, CultureInfo.InvariantCulture)));
        return this;
    }

    public TrainingIdentity Add(string name, float? value) => value is { } number ? Add(name, number) : Add(name, "none");

    public TrainingIdentity Add(string name, bool value) => Add(name, value ? SettingText.True : SettingText.False);

    public TrainingIdentity Add(string name, IReadOnlyList<int> sizes) => Add(name, string.Join('-', sizes));

    public TrainingIdentity Add(string name, string text)
    {
        _parts.Add((name, text));
        return this;
    }

    /// <summary>Adds a SHA-256 of all that is learned from.</summary>
    public TrainingIdentity AddRows(SlotLayout layout, Matrix rows, ReadOnlySpan<int> labels, double[]? weights)
    {
        ModelFileWriter writer = new(new ModelKind("rows", 1));
        writer.AddLayout(layout);
        writer.AddMatrix("rows", rows);
        writer.AddIntegers("labels", labels, labels.Length);
        writer.AddDoubles("weights", weights ?? [], weights?.Length ?? 0);
        using MemoryStream bytes = new();
        writer.Save(bytes);
        return Add("rows", Convert.ToHexStringLower(SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length))));
    }
}
