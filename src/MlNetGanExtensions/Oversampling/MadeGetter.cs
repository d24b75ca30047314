namespace MlNetGanExtensions.Oversampling;

/// <summary>Reads a value of a made row.</summary>
/// <param name="row">The made row, from 0.</param>
/// <param name="value">Receives the value; its buffers are used again where that is possible.</param>
internal delegate void MadeGetter<TValue>(int row, ref TValue value);
