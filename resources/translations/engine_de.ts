<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>Engine</name>
        <message>
            <source>&quot;</source>
            <translation>&quot;</translation>
        </message>
        <message>
            <source>&apos;</source>
            <translation>&apos;</translation>
        </message>
        <message>
            <source>1</source>
            <translation>1</translation>
        </message>
        <message>
            <source>2</source>
            <translation>2</translation>
        </message>
        <message>
            <source>3</source>
            <translation>3</translation>
        </message>
        <message>
            <source>UTF-8</source>
            <translation>UTF-8</translation>
        </message>
        <message>
            <source>Windows-1252</source>
            <translation>Windows-1252</translation>
        </message>
        <message>
            <source>This is not the metrics log of a run.</source>
            <translation>Dies ist kein Messprotokoll eines Laufs.</translation>
        </message>
        <message>
            <source>This is not the description of a run.</source>
            <translation>Dies ist keine Beschreibung eines Laufs.</translation>
        </message>
        <message>
            <source>Choose another run.</source>
            <translation>Wählen Sie einen anderen Lauf.</translation>
        </message>
        <message>
            <source>There is no run with a checkpoint to go on with.</source>
            <translation>Es gibt keinen Lauf mit einem Zwischenstand, der fortgesetzt werden könnte.</translation>
        </message>
        <message>
            <source>Train without --resume.</source>
            <translation>Trainieren Sie ohne --resume.</translation>
        </message>
        <message>
            <source>Nothing has to be done.</source>
            <translation>Es ist nichts zu tun.</translation>
        </message>
        <message>
            <source>This run was made by an older version, which did not record what a run was started with.</source>
            <translation>Dieser Lauf stammt von einer älteren Version, die nicht festhielt, womit ein Lauf begann.</translation>
        </message>
        <message>
            <source>Train the network anew.</source>
            <translation>Trainieren Sie das Netz neu.</translation>
        </message>
        <message>
            <source>The data of the project has been changed since this run.</source>
            <translation>Die Daten des Projekts wurden seit diesem Lauf geändert.</translation>
        </message>
        <message>
            <source>Set the data as it was, or train the network anew.</source>
            <translation>Stellen Sie die Daten wieder her, oder trainieren Sie das Netz neu.</translation>
        </message>
        <message>
            <source>A SiLU whose sigmoid is made of three straight lines.</source>
            <translation>Eine SiLU, deren Sigmoid aus drei Geraden besteht.</translation>
        </message>
        <message>
            <source>A bend in a wire.</source>
            <translation>Ein Knick in einer Verbindung.</translation>
        </message>
        <message>
            <source>A judgement of real or generated, for the two players of a GAN.</source>
            <translation>Ein Urteil, echt oder erzeugt, für die beiden Spieler eines GAN.</translation>
        </message>
        <message>
            <source>A leaky ReLU that learns its own slope.</source>
            <translation>Eine leaky ReLU, die ihre Steigung selbst lernt.</translation>
        </message>
        <message>
            <source>A sigmoid made of three straight lines.</source>
            <translation>Ein Sigmoid aus drei Geraden.</translation>
        </message>
        <message>
            <source>A sine curve</source>
            <translation>Eine Sinuskurve</translation>
        </message>
        <message>
            <source>A smooth ReLU whose result is always positive.</source>
            <translation>Eine glatte ReLU, deren Ergebnis immer positiv ist.</translation>
        </message>
        <message>
            <source>A smooth activation with a soft dip below zero.</source>
            <translation>Eine glatte Aktivierung mit einer weichen Senke unter null.</translation>
        </message>
        <message>
            <source>Accumulate</source>
            <translation>Akkumulieren</translation>
        </message>
        <message>
            <source>Activation</source>
            <translation>Aktivierung</translation>
        </message>
        <message>
            <source>Adagrad</source>
            <translation>Adagrad</translation>
        </message>
        <message>
            <source>AdamW</source>
            <translation>AdamW</translation>
        </message>
        <message>
            <source>Adam</source>
            <translation>Adam</translation>
        </message>
        <message>
            <source>Adds a border around an image.</source>
            <translation>Fügt einem Bild einen Rand hinzu.</translation>
        </message>
        <message>
            <source>Adds its inputs value by value.</source>
            <translation>Addiert ihre Eingaben Wert für Wert.</translation>
        </message>
        <message>
            <source>Adds random noise while training, against overfitting.</source>
            <translation>Fügt beim Training Rauschen hinzu, gegen Überanpassung.</translation>
        </message>
        <message>
            <source>Adds to each step a pattern that tells its place in the sequence.</source>
            <translation>Fügt jedem Schritt ein Muster hinzu, das seinen Platz in der Folge angibt.</translation>
        </message>
        <message>
            <source>Adds up the values along one axis.</source>
            <translation>Summiert die Werte entlang einer Achse.</translation>
        </message>
        <message>
            <source>Along the batch</source>
            <translation>Entlang des Batches</translation>
        </message>
        <message>
            <source>Alpha</source>
            <translation>Alpha</translation>
        </message>
        <message>
            <source>An ELU with constants that keep values at mean 0 and deviation 1.</source>
            <translation>Eine ELU mit Konstanten, die Mittelwert 0 und Streuung 1 halten.</translation>
        </message>
        <message>
            <source>Applies another layer or group once more, with the same weights.</source>
            <translation>Wendet eine andere Schicht oder Gruppe noch einmal an, mit denselben Gewichten.</translation>
        </message>
        <message>
            <source>Arranges the same values in another shape.</source>
            <translation>Ordnet dieselben Werte in einer anderen Form an.</translation>
        </message>
        <message>
            <source>At most</source>
            <translation>Höchstens</translation>
        </message>
        <message>
            <source>Axis</source>
            <translation>Achse</translation>
        </message>
        <message>
            <source>Batch size</source>
            <translation>Batchgröße</translation>
        </message>
        <message>
            <source>Begin</source>
            <translation>Anfang</translation>
        </message>
        <message>
            <source>Bends negative values smoothly towards a floor.</source>
            <translation>Biegt negative Werte glatt zu einer Untergrenze.</translation>
        </message>
        <message>
            <source>Beta 1</source>
            <translation>Beta 1</translation>
        </message>
        <message>
            <source>Beta 2</source>
            <translation>Beta 2</translation>
        </message>
        <message>
            <source>Beta</source>
            <translation>Beta</translation>
        </message>
        <message>
            <source>Bias</source>
            <translation>Bias</translation>
        </message>
        <message>
            <source>Bilinear</source>
            <translation>Bilinear</translation>
        </message>
        <message>
            <source>Blocks of self-attention and feed-forward, each with its shortcut and normalisation.</source>
            <translation>Blöcke aus Selbstaufmerksamkeit und Feed-forward, je mit Abkürzung und Normalisierung.</translation>
        </message>
        <message>
            <source>Blocks that attend to what was said so far and to the result of an encoder.</source>
            <translation>Blöcke, die auf das bisher Gesagte und das Ergebnis eines Encoders achten.</translation>
        </message>
        <message>
            <source>Border</source>
            <translation>Rand</translation>
        </message>
        <message>
            <source>Both directions</source>
            <translation>Beide Richtungen</translation>
        </message>
        <message>
            <source>Both</source>
            <translation>Beide</translation>
        </message>
        <message>
            <source>Brings each channel of each picture to mean 0 and deviation 1, then rescales it.</source>
            <translation>Bringt jeden Kanal jedes Bildes auf Mittelwert 0 und Streuung 1 und skaliert ihn neu.</translation>
        </message>
        <message>
            <source>Brings each channel to mean 0 and deviation 1 over the batch, then rescales it.</source>
            <translation>Bringt jeden Kanal über den Batch auf Mittelwert 0 und Streuung 1 und skaliert ihn neu.</translation>
        </message>
        <message>
            <source>Brings groups of channels of each sample to mean 0 and deviation 1, then rescales them.</source>
            <translation>Bringt Gruppen von Kanälen jedes Beispiels auf Mittelwert 0 und Streuung 1 und skaliert sie neu.</translation>
        </message>
        <message>
            <source>Brings the features of each step to mean 0 and deviation 1, then rescales them.</source>
            <translation>Bringt die Merkmale jedes Schritts auf Mittelwert 0 und Streuung 1 und skaliert sie neu.</translation>
        </message>
        <message>
            <source>Causal</source>
            <translation>Kausal</translation>
        </message>
        <message>
            <source>Cells are separated by</source>
            <translation>Zellen getrennt durch</translation>
        </message>
        <message>
            <source>Changes the order of the axes.</source>
            <translation>Ändert die Reihenfolge der Achsen.</translation>
        </message>
        <message>
            <source>Character</source>
            <translation>Zeichen</translation>
        </message>
        <message>
            <source>Checkpoint every</source>
            <translation>Zwischenstand alle</translation>
        </message>
        <message>
            <source>Circles around each other</source>
            <translation>Kreise umeinander</translation>
        </message>
        <message>
            <source>Class weights</source>
            <translation>Klassengewichte</translation>
        </message>
        <message>
            <source>Classes</source>
            <translation>Klassen</translation>
        </message>
        <message>
            <source>Clip gradient length</source>
            <translation>Gradientenlänge begrenzen</translation>
        </message>
        <message>
            <source>Clip gradient values</source>
            <translation>Gradientenwerte begrenzen</translation>
        </message>
        <message>
            <source>Colour channel</source>
            <translation>Farbkanal</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Farben</translation>
        </message>
        <message>
            <source>Column or colour</source>
            <translation>Spalte oder Farbe</translation>
        </message>
        <message>
            <source>Comma</source>
            <translation>Komma</translation>
        </message>
        <message>
            <source>Constant</source>
            <translation>Konstant</translation>
        </message>
        <message>
            <source>Cool-down</source>
            <translation>Abkühlung</translation>
        </message>
        <message>
            <source>Cosine</source>
            <translation>Kosinus</translation>
        </message>
        <message>
            <source>Count the border</source>
            <translation>Rand mitzählen</translation>
        </message>
        <message>
            <source>Cross-entropy</source>
            <translation>Kreuzentropie</translation>
        </message>
        <message>
            <source>Custom</source>
            <translation>Eigenes</translation>
        </message>
        <message>
            <source>Cut to the middle</source>
            <translation>Auf die Mitte zuschneiden</translation>
        </message>
        <message>
            <source>Cuts a border off an image.</source>
            <translation>Schneidet einem Bild einen Rand ab.</translation>
        </message>
        <message>
            <source>Cuts its input into two parts along one axis.</source>
            <translation>Teilt ihre Eingabe entlang einer Achse in zwei Teile.</translation>
        </message>
        <message>
            <source>Cycle growth</source>
            <translation>Wachstum der Zyklen</translation>
        </message>
        <message>
            <source>Default (as PyTorch)</source>
            <translation>Üblich (wie PyTorch)</translation>
        </message>
        <message>
            <source>Delta</source>
            <translation>Delta</translation>
        </message>
        <message>
            <source>Deviation</source>
            <translation>Streuung</translation>
        </message>
        <message>
            <source>Dilation</source>
            <translation>Dilatation</translation>
        </message>
        <message>
            <source>Direction</source>
            <translation>Richtung</translation>
        </message>
        <message>
            <source>Draws from a normal distribution whose mean and variance the network gives.</source>
            <translation>Zieht aus einer Normalverteilung, deren Mittelwert und Varianz das Netz angibt.</translation>
        </message>
        <message>
            <source>Dropout between layers</source>
            <translation>Dropout zwischen Schichten</translation>
        </message>
        <message>
            <source>Dropout</source>
            <translation>Dropout</translation>
        </message>
        <message>
            <source>ELU</source>
            <translation>ELU</translation>
        </message>
        <message>
            <source>Early stopping</source>
            <translation>Frühes Stoppen</translation>
        </message>
        <message>
            <source>End divisor</source>
            <translation>Teiler am Ende</translation>
        </message>
        <message>
            <source>Ends</source>
            <translation>Enden</translation>
        </message>
        <message>
            <source>End</source>
            <translation>Ende</translation>
        </message>
        <message>
            <source>Epochs</source>
            <translation>Epochen</translation>
        </message>
        <message>
            <source>Epsilon</source>
            <translation>Epsilon</translation>
        </message>
        <message>
            <source>Every output is a weighted sum of all inputs.</source>
            <translation>Jede Ausgabe ist eine gewichtete Summe aller Eingaben.</translation>
        </message>
        <message>
            <source>Every state</source>
            <translation>Jeder Zustand</translation>
        </message>
        <message>
            <source>Every step looks at all steps and takes from each what it needs.</source>
            <translation>Jeder Schritt sieht alle Schritte an und nimmt von jedem, was er braucht.</translation>
        </message>
        <message>
            <source>Every</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Exact</source>
            <translation>Exakt</translation>
        </message>
        <message>
            <source>Exponential</source>
            <translation>Exponentiell</translation>
        </message>
        <message>
            <source>Extra output</source>
            <translation>Ausgabe zusätzlich</translation>
        </message>
        <message>
            <source>Factor</source>
            <translation>Faktor</translation>
        </message>
        <message>
            <source>Features</source>
            <translation>Merkmale</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>Feld</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>Fill in missing values</source>
            <translation>Fehlende Werte ergänzen</translation>
        </message>
        <message>
            <source>Fill in the mean</source>
            <translation>Mittelwert einsetzen</translation>
        </message>
        <message>
            <source>Filters</source>
            <translation>Filter</translation>
        </message>
        <message>
            <source>Find out</source>
            <translation>Selbst feststellen</translation>
        </message>
        <message>
            <source>First size</source>
            <translation>Erste Größe</translation>
        </message>
        <message>
            <source>Flip</source>
            <translation>Spiegeln</translation>
        </message>
        <message>
            <source>Focal</source>
            <translation>Focal</translation>
        </message>
        <message>
            <source>Folders of pictures</source>
            <translation>Ordner mit Bildern</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>Form</translation>
        </message>
        <message>
            <source>Found in the training part</source>
            <translation>Aus dem Trainingsteil</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Von</translation>
        </message>
        <message>
            <source>GELU</source>
            <translation>GELU</translation>
        </message>
        <message>
            <source>Gamma</source>
            <translation>Gamma</translation>
        </message>
        <message>
            <source>Generated</source>
            <translation>Erzeugt</translation>
        </message>
        <message>
            <source>Given</source>
            <translation>Gegeben</translation>
        </message>
        <message>
            <source>Grey</source>
            <translation>Grau</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>Gruppen</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Gruppe</translation>
        </message>
        <message>
            <source>He, normal</source>
            <translation>He, normal</translation>
        </message>
        <message>
            <source>He, uniform</source>
            <translation>He, gleichverteilt</translation>
        </message>
        <message>
            <source>Heads</source>
            <translation>Köpfe</translation>
        </message>
        <message>
            <source>Height</source>
            <translation>Höhe</translation>
        </message>
        <message>
            <source>Hidden</source>
            <translation>Verborgen</translation>
        </message>
        <message>
            <source>Hinge</source>
            <translation>Hinge</translation>
        </message>
        <message>
            <source>Horizon</source>
            <translation>Horizont</translation>
        </message>
        <message>
            <source>Huber</source>
            <translation>Huber</translation>
        </message>
        <message>
            <source>Ignore class</source>
            <translation>Klasse übergehen</translation>
        </message>
        <message>
            <source>Images in IDX files</source>
            <translation>Bilder in IDX-Dateien</translation>
        </message>
        <message>
            <source>Initial slope</source>
            <translation>Anfangssteigung</translation>
        </message>
        <message>
            <source>Initial weights</source>
            <translation>Anfangsgewichte</translation>
        </message>
        <message>
            <source>Inputs</source>
            <translation>Eingaben</translation>
        </message>
        <message>
            <source>Keeps a distribution near the standard normal one.</source>
            <translation>Hält eine Verteilung nahe an der Standardnormalverteilung.</translation>
        </message>
        <message>
            <source>Keeps the largest value in each window and makes the image smaller.</source>
            <translation>Behält den größten Wert jedes Fensters und macht das Bild kleiner.</translation>
        </message>
        <message>
            <source>Keeps the largest value in each window of steps and makes the sequence shorter.</source>
            <translation>Behält den größten Wert jedes Fensters von Schritten und macht die Folge kürzer.</translation>
        </message>
        <message>
            <source>Keeps the largest value of each whole channel: an image becomes a list of numbers.</source>
            <translation>Behält den größten Wert jedes ganzen Kanals: aus einem Bild wird eine Liste von Zahlen.</translation>
        </message>
        <message>
            <source>Kernel</source>
            <translation>Kernel</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>L1 penalty</source>
            <translation>L1-Strafe</translation>
        </message>
        <message>
            <source>L2 penalty</source>
            <translation>L2-Strafe</translation>
        </message>
        <message>
            <source>Label smoothing</source>
            <translation>Label-Glättung</translation>
        </message>
        <message>
            <source>Last state</source>
            <translation>Letzter Zustand</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>Schichten</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>Schicht</translation>
        </message>
        <message>
            <source>Leaky ReLU (0.01)</source>
            <translation>Leaky ReLU (0,01)</translation>
        </message>
        <message>
            <source>Learned</source>
            <translation>Gelernt</translation>
        </message>
        <message>
            <source>Learning rate</source>
            <translation>Lernrate</translation>
        </message>
        <message>
            <source>Least squares</source>
            <translation>Kleinste Quadrate</translation>
        </message>
        <message>
            <source>Leave the row out</source>
            <translation>Zeile weglassen</translation>
        </message>
        <message>
            <source>Left and right</source>
            <translation>Links und rechts</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Länge</translation>
        </message>
        <message>
            <source>Lets a small part of negative values through.</source>
            <translation>Lässt einen kleinen Teil negativer Werte durch.</translation>
        </message>
        <message>
            <source>Lets values through the more the larger they are; the activation of transformers.</source>
            <translation>Lässt Werte umso mehr durch, je größer sie sind; die Aktivierung der Transformer.</translation>
        </message>
        <message>
            <source>Lines up all values of an image or sequence in one list.</source>
            <translation>Reiht alle Werte eines Bildes oder einer Folge in einer Liste auf.</translation>
        </message>
        <message>
            <source>Lion</source>
            <translation>Lion</translation>
        </message>
        <message>
            <source>Looks for learned patterns everywhere in a sequence.</source>
            <translation>Sucht überall in einer Folge nach gelernten Mustern.</translation>
        </message>
        <message>
            <source>Looks for learned patterns everywhere in an image.</source>
            <translation>Sucht überall in einem Bild nach gelernten Mustern.</translation>
        </message>
        <message>
            <source>Loss weight</source>
            <translation>Gewicht des Verlusts</translation>
        </message>
        <message>
            <source>Loss</source>
            <translation>Verlust</translation>
        </message>
        <message>
            <source>Lower case</source>
            <translation>Kleinbuchstaben</translation>
        </message>
        <message>
            <source>Lowest factor</source>
            <translation>Kleinster Faktor</translation>
        </message>
        <message>
            <source>Made-up points</source>
            <translation>Künstliche Punkte</translation>
        </message>
        <message>
            <source>Makes an image larger with learned patterns.</source>
            <translation>Vergrößert ein Bild mit gelernten Mustern.</translation>
        </message>
        <message>
            <source>Makes an image larger without weights.</source>
            <translation>Vergrößert ein Bild ohne Gewichte.</translation>
        </message>
        <message>
            <source>Makes two lists of numbers point in the same direction.</source>
            <translation>Lässt zwei Listen von Zahlen in dieselbe Richtung zeigen.</translation>
        </message>
        <message>
            <source>Margin</source>
            <translation>Abstand</translation>
        </message>
        <message>
            <source>Max-norm</source>
            <translation>Max-Norm</translation>
        </message>
        <message>
            <source>Mean absolute error</source>
            <translation>Mittlerer absoluter Fehler</translation>
        </message>
        <message>
            <source>Mean squared error</source>
            <translation>Mittlerer quadratischer Fehler</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>Verfahren</translation>
        </message>
        <message>
            <source>Missing values</source>
            <translation>Fehlende Werte</translation>
        </message>
        <message>
            <source>Momentum</source>
            <translation>Momentum</translation>
        </message>
        <message>
            <source>Multiplies by a fixed number and adds another.</source>
            <translation>Multipliziert mit einer festen Zahl und addiert eine andere.</translation>
        </message>
        <message>
            <source>Multiplies each value by its own sigmoid (also called Swish).</source>
            <translation>Multipliziert jeden Wert mit seinem eigenen Sigmoid (auch Swish genannt).</translation>
        </message>
        <message>
            <source>Multiplies its inputs value by value.</source>
            <translation>Multipliziert ihre Eingaben Wert für Wert.</translation>
        </message>
        <message>
            <source>Names of the classes</source>
            <translation>Namen der Klassen</translation>
        </message>
        <message>
            <source>Nearest</source>
            <translation>Nächster</translation>
        </message>
        <message>
            <source>Nesterov</source>
            <translation>Nesterov</translation>
        </message>
        <message>
            <source>Noise</source>
            <translation>Rauschen</translation>
        </message>
        <message>
            <source>Non-saturating</source>
            <translation>Nicht sättigend</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Keine</translation>
        </message>
        <message>
            <source>Normalise first</source>
            <translation>Zuerst normalisieren</translation>
        </message>
        <message>
            <source>Nothing: one for all</source>
            <translation>Nichts: eines für alle</translation>
        </message>
        <message>
            <source>NumPy arrays</source>
            <translation>NumPy-Arrays</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Zahl</translation>
        </message>
        <message>
            <source>Offset</source>
            <translation>Versatz</translation>
        </message>
        <message>
            <source>One cycle</source>
            <translation>Ein Zyklus</translation>
        </message>
        <message>
            <source>One slope per channel</source>
            <translation>Eine Steigung je Kanal</translation>
        </message>
        <message>
            <source>Opposite quarters (XOR)</source>
            <translation>Gegenüberliegende Viertel (XOR)</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Reihenfolge</translation>
        </message>
        <message>
            <source>Orthogonal</source>
            <translation>Orthogonal</translation>
        </message>
        <message>
            <source>Damaged pictures</source>
            <translation>Beschädigte Bilder</translation>
        </message>
        <message>
            <source>Leave out</source>
            <translation>Weglassen</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>What happens when a picture cannot be read: it is left out and named, or nothing is loaded.</source>
            <translation>Was geschieht, wenn ein Bild nicht lesbar ist: Es wird weggelassen und genannt, oder nichts wird geladen.</translation>
        </message>
        <message>
            <source>Save them again with another program, remove them, or let damaged pictures be left out.</source>
            <translation>Speichern Sie sie mit einem anderen Programm neu, entfernen Sie sie, oder lassen Sie beschädigte Bilder weglassen.</translation>
        </message>
        <message>
            <source>Save them again with another program, or remove them.</source>
            <translation>Speichern Sie sie mit einem anderen Programm neu, oder entfernen Sie sie.</translation>
        </message>
        <message>
            <source>A smaller one makes more steps in an epoch: take a tenth of the samples or less.</source>
            <translation>Eine kleinere macht mehr Schritte je Epoche: Nehmen Sie höchstens ein Zehntel der Beispiele.</translation>
        </message>
        <message>
            <source>Other proportions</source>
            <translation>Andere Proportionen</translation>
        </message>
        <message>
            <source>Outputs</source>
            <translation>Ausgaben</translation>
        </message>
        <message>
            <source>Padding token</source>
            <translation>Fülltoken</translation>
        </message>
        <message>
            <source>Padding</source>
            <translation>Padding</translation>
        </message>
        <message>
            <source>Passes values on but lets no gradient back.</source>
            <translation>Gibt Werte weiter, lässt aber keinen Gradienten zurück.</translation>
        </message>
        <message>
            <source>Patience</source>
            <translation>Geduld</translation>
        </message>
        <message>
            <source>Pictures from the data enter the network here.</source>
            <translation>Hier kommen die Bilder der Daten ins Netz.</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>Punkte</translation>
        </message>
        <message>
            <source>Port name</source>
            <translation>Name des Anschlusses</translation>
        </message>
        <message>
            <source>Puts its inputs one behind the other.</source>
            <translation>Hängt ihre Eingaben aneinander.</translation>
        </message>
        <message>
            <source>RMSprop</source>
            <translation>RMSprop</translation>
        </message>
        <message>
            <source>Random numbers, drawn anew for every sample.</source>
            <translation>Zufallszahlen, für jedes Beispiel neu gezogen.</translation>
        </message>
        <message>
            <source>Range</source>
            <translation>Bereich</translation>
        </message>
        <message>
            <source>Rate decay</source>
            <translation>Abfall der Rate</translation>
        </message>
        <message>
            <source>Rate</source>
            <translation>Rate</translation>
        </message>
        <message>
            <source>ReLU</source>
            <translation>ReLU</translation>
        </message>
        <message>
            <source>Reads a sequence step by step and carries a simple state along.</source>
            <translation>Liest eine Folge Schritt für Schritt und führt einen einfachen Zustand mit.</translation>
        </message>
        <message>
            <source>Reads a sequence step by step and decides what to remember and what to forget.</source>
            <translation>Liest eine Folge Schritt für Schritt und entscheidet, was behalten und was vergessen wird.</translation>
        </message>
        <message>
            <source>Reads a sequence step by step with two gates: a lighter LSTM.</source>
            <translation>Liest eine Folge Schritt für Schritt mit zwei Toren: eine leichtere LSTM.</translation>
        </message>
        <message>
            <source>Real</source>
            <translation>Echt</translation>
        </message>
        <message>
            <source>Red, green, blue</source>
            <translation>Rot, grün, blau</translation>
        </message>
        <message>
            <source>Reduce on plateau</source>
            <translation>Senken bei Stillstand</translation>
        </message>
        <message>
            <source>Repeat</source>
            <translation>Wiederholen</translation>
        </message>
        <message>
            <source>Replaces negative values by zero.</source>
            <translation>Ersetzt negative Werte durch null.</translation>
        </message>
        <message>
            <source>Restart every</source>
            <translation>Neustart alle</translation>
        </message>
        <message>
            <source>Restore the best</source>
            <translation>Bestes wiederherstellen</translation>
        </message>
        <message>
            <source>Rising part</source>
            <translation>Ansteigender Teil</translation>
        </message>
        <message>
            <source>Rotate</source>
            <translation>Drehen</translation>
        </message>
        <message>
            <source>Round clouds</source>
            <translation>Runde Wolken</translation>
        </message>
        <message>
            <source>Rows of numbers from a table enter the network here.</source>
            <translation>Hier kommen die Zahlenzeilen einer Tabelle ins Netz.</translation>
        </message>
        <message>
            <source>SGD</source>
            <translation>SGD</translation>
        </message>
        <message>
            <source>Same</source>
            <translation>Gleich</translation>
        </message>
        <message>
            <source>Scale to a range</source>
            <translation>Auf einen Bereich skalieren</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>Startwert</translation>
        </message>
        <message>
            <source>Semicolon</source>
            <translation>Semikolon</translation>
        </message>
        <message>
            <source>Separately for each</source>
            <translation>Getrennt für jedes</translation>
        </message>
        <message>
            <source>Series in time</source>
            <translation>Zeitreihe</translation>
        </message>
        <message>
            <source>Series of measurements from the data enter the network here.</source>
            <translation>Hier kommen die Messreihen der Daten ins Netz.</translation>
        </message>
        <message>
            <source>Sets random values to zero while training, against overfitting.</source>
            <translation>Setzt beim Training zufällige Werte auf null, gegen Überanpassung.</translation>
        </message>
        <message>
            <source>Sets whole channels to zero while training, against overfitting.</source>
            <translation>Setzt beim Training ganze Kanäle auf null, gegen Überanpassung.</translation>
        </message>
        <message>
            <source>Several layers folded into one block.</source>
            <translation>Mehrere Schichten, zu einem Block gefaltet.</translation>
        </message>
        <message>
            <source>Shape</source>
            <translation>Form</translation>
        </message>
        <message>
            <source>Share weights</source>
            <translation>Gewichte teilen</translation>
        </message>
        <message>
            <source>Shared weights</source>
            <translation>Geteilte Gewichte</translation>
        </message>
        <message>
            <source>Shift</source>
            <translation>Verschieben</translation>
        </message>
        <message>
            <source>Should be</source>
            <translation>Soll sein</translation>
        </message>
        <message>
            <source>SiLU</source>
            <translation>SiLU</translation>
        </message>
        <message>
            <source>Sigmoid</source>
            <translation>Sigmoid</translation>
        </message>
        <message>
            <source>Sinusoidal</source>
            <translation>Sinusförmig</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>Slope</source>
            <translation>Steigung</translation>
        </message>
        <message>
            <source>Softplus</source>
            <translation>Softplus</translation>
        </message>
        <message>
            <source>Spirals</source>
            <translation>Spiralen</translation>
        </message>
        <message>
            <source>Squeezes every value into the range from 0 to 1.</source>
            <translation>Drängt jeden Wert in den Bereich von 0 bis 1.</translation>
        </message>
        <message>
            <source>Squeezes every value into the range from −1 to 1.</source>
            <translation>Drängt jeden Wert in den Bereich von −1 bis 1.</translation>
        </message>
        <message>
            <source>Standard deviation</source>
            <translation>Standardabweichung</translation>
        </message>
        <message>
            <source>Standardise</source>
            <translation>Standardisieren</translation>
        </message>
        <message>
            <source>Start divisor</source>
            <translation>Teiler am Anfang</translation>
        </message>
        <message>
            <source>Step decay</source>
            <translation>Stufenweise</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>Schritt</translation>
        </message>
        <message>
            <source>Stretch</source>
            <translation>Strecken</translation>
        </message>
        <message>
            <source>Stride</source>
            <translation>Schrittweite</translation>
        </message>
        <message>
            <source>Subtracts one input from the other, value by value.</source>
            <translation>Zieht eine Eingabe von der anderen ab, Wert für Wert.</translation>
        </message>
        <message>
            <source>Tab</source>
            <translation>Tabulator</translation>
        </message>
        <message>
            <source>Takes a part of one axis.</source>
            <translation>Nimmt einen Teil einer Achse.</translation>
        </message>
        <message>
            <source>Takes the largest value along one axis.</source>
            <translation>Nimmt den größten Wert entlang einer Achse.</translation>
        </message>
        <message>
            <source>Takes the mean along one axis.</source>
            <translation>Nimmt den Mittelwert entlang einer Achse.</translation>
        </message>
        <message>
            <source>Takes the mean of each whole channel: an image becomes a list of numbers.</source>
            <translation>Nimmt den Mittelwert jedes ganzen Kanals: aus einem Bild wird eine Liste von Zahlen.</translation>
        </message>
        <message>
            <source>Takes the mean of each window and makes the image smaller.</source>
            <translation>Nimmt den Mittelwert jedes Fensters und macht das Bild kleiner.</translation>
        </message>
        <message>
            <source>Takes the mean of each window of steps and makes the sequence shorter.</source>
            <translation>Nimmt den Mittelwert jedes Fensters von Schritten und macht die Folge kürzer.</translation>
        </message>
        <message>
            <source>Tanh approximation</source>
            <translation>Näherung mit Tanh</translation>
        </message>
        <message>
            <source>Tanh</source>
            <translation>Tanh</translation>
        </message>
        <message>
            <source>Targets</source>
            <translation>Ziele</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>Ziel</translation>
        </message>
        <message>
            <source>Tells real tokens from padding.</source>
            <translation>Unterscheidet echte Token von aufgefüllten.</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>Temperatur</translation>
        </message>
        <message>
            <source>Test folder</source>
            <translation>Testordner</translation>
        </message>
        <message>
            <source>Test images</source>
            <translation>Testbilder</translation>
        </message>
        <message>
            <source>Test labels</source>
            <translation>Testlabels</translation>
        </message>
        <message>
            <source>Text, as a list of token numbers, enters the network here.</source>
            <translation>Hier kommt Text als Liste von Token-Nummern ins Netz.</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>The network answers one or several questions with yes or no.</source>
            <translation>Das Netz beantwortet eine oder mehrere Fragen mit Ja oder Nein.</translation>
        </message>
        <message>
            <source>The network names one class out of several.</source>
            <translation>Das Netz nennt eine von mehreren Klassen.</translation>
        </message>
        <message>
            <source>The network predicts numbers.</source>
            <translation>Das Netz sagt Zahlen voraus.</translation>
        </message>
        <message>
            <source>Threads</source>
            <translation>Threads</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Nach</translation>
        </message>
        <message>
            <source>Training images</source>
            <translation>Trainingsbilder</translation>
        </message>
        <message>
            <source>Training labels</source>
            <translation>Trainingslabels</translation>
        </message>
        <message>
            <source>Truncated normal (0.02)</source>
            <translation>Gestutzt normal (0,02)</translation>
        </message>
        <message>
            <source>Turns each token into a learned vector.</source>
            <translation>Macht aus jedem Token einen gelernten Vektor.</translation>
        </message>
        <message>
            <source>Turns scores into logarithms of probabilities.</source>
            <translation>Macht aus Punktwerten Logarithmen von Wahrscheinlichkeiten.</translation>
        </message>
        <message>
            <source>Turns scores into probabilities that add up to 1.</source>
            <translation>Macht aus Punktwerten Wahrscheinlichkeiten, die zusammen 1 ergeben.</translation>
        </message>
        <message>
            <source>Two views of one sample come together, those of different samples are driven apart.</source>
            <translation>Zwei Ansichten eines Beispiels kommen zusammen, die verschiedener Beispiele werden getrennt.</translation>
        </message>
        <message>
            <source>Units</source>
            <translation>Einheiten</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Einheit</translation>
        </message>
        <message>
            <source>Up and down</source>
            <translation>Oben und unten</translation>
        </message>
        <message>
            <source>Valid (none)</source>
            <translation>Gültig (keins)</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Wert</translation>
        </message>
        <message>
            <source>Vocabulary</source>
            <translation>Vokabular</translation>
        </message>
        <message>
            <source>Warm-up</source>
            <translation>Aufwärmen</translation>
        </message>
        <message>
            <source>Wasserstein</source>
            <translation>Wasserstein</translation>
        </message>
        <message>
            <source>Watched metric</source>
            <translation>Beobachtete Größe</translation>
        </message>
        <message>
            <source>Weight averaging</source>
            <translation>Mittelung der Gewichte</translation>
        </message>
        <message>
            <source>Weight decay</source>
            <translation>Weight Decay</translation>
        </message>
        <message>
            <source>Widens each step, applies an activation and narrows it again.</source>
            <translation>Weitet jeden Schritt, wendet eine Aktivierung an und verengt ihn wieder.</translation>
        </message>
        <message>
            <source>Width</source>
            <translation>Breite</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>Fenster</translation>
        </message>
        <message>
            <source>Word</source>
            <translation>Wort</translation>
        </message>
        <message>
            <source>Xavier, normal</source>
            <translation>Xavier, normal</translation>
        </message>
        <message>
            <source>Xavier, uniform</source>
            <translation>Xavier, gleichverteilt</translation>
        </message>
        <message>
            <source>Yields</source>
            <translation>Ergibt</translation>
        </message>
        <message>
            <source>Zeros</source>
            <translation>Nullen</translation>
        </message>
        <message>
            <source>Zoom</source>
            <translation>Zoomen</translation>
        </message>
        <message>
            <source>Logarithm</source>
            <translation>Logarithmus</translation>
        </message>
        <message>
            <source>Limit outliers</source>
            <translation>Ausreißer begrenzen</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Spalten</translation>
        </message>
        <message>
            <source>Limits</source>
            <translation>Grenzen</translation>
        </message>
        <message>
            <source>Percentiles</source>
            <translation>Perzentile</translation>
        </message>
        <message>
            <source>Standard deviations</source>
            <translation>Standardabweichungen</translation>
        </message>
        <message>
            <source>Quartiles</source>
            <translation>Quartile</translation>
        </message>
        <message>
            <source>Deviations</source>
            <translation>Abweichungen</translation>
        </message>
        <message>
            <source>Quartile distances</source>
            <translation>Quartilsabstände</translation>
        </message>
        <message>
            <source>Fill in the median</source>
            <translation>Median einsetzen</translation>
        </message>
        <message>
            <source>Fill in zero</source>
            <translation>Null einsetzen</translation>
        </message>
        <message>
            <source>Output</source>
            <translation>Ausgang</translation>
        </message>
        <message>
            <source>The prepared sample, as it enters the network.</source>
            <translation>Das aufbereitete Beispiel, wie es in das Netz kommt.</translation>
        </message>
        <message>
            <source>Which field of the data enters here. Empty: the only one that fits.</source>
            <translation>Welches Feld der Daten hier eingeht. Leer: das einzige, das passt.</translation>
        </message>
        <message>
            <source>The random numbers.</source>
            <translation>Die Zufallszahlen.</translation>
        </message>
        <message>
            <source>How many numbers each sample gets.</source>
            <translation>Wie viele Zahlen jedes Beispiel bekommt.</translation>
        </message>
        <message>
            <source>Input</source>
            <translation>Eingang</translation>
        </message>
        <message>
            <source>An image: channels × height × width.</source>
            <translation>Ein Bild: Kanäle × Höhe × Breite.</translation>
        </message>
        <message>
            <source>One map per filter: filters × height × width.</source>
            <translation>Eine Karte je Filter: Filter × Höhe × Breite.</translation>
        </message>
        <message>
            <source>How many patterns are learned: the channels of the result.</source>
            <translation>Wie viele Muster gelernt werden: die Kanäle des Ergebnisses.</translation>
        </message>
        <message>
            <source>Height and width of the window that slides over the image.</source>
            <translation>Höhe und Breite des Fensters, das über das Bild gleitet.</translation>
        </message>
        <message>
            <source>How far the window moves each time, down and right. A stride of 2 halves the image.</source>
            <translation>Wie weit das Fenster jedes Mal nach unten und rechts rückt. Eine Schrittweite von 2 halbiert das Bild.</translation>
        </message>
        <message>
            <source>Same: a border is added so that the output has the size of the input divided by the stride. Valid: no border, the window stays inside the image. Custom: the border you give.</source>
            <translation>Gleich: Ein Rand wird ergänzt, sodass der Ausgang so groß ist wie der Eingang geteilt durch die Schrittweite. Gültig: kein Rand, das Fenster bleibt im Bild. Eigenes: der Rand, den Sie angeben.</translation>
        </message>
        <message>
            <source>Width of the border at the top, left, bottom and right.</source>
            <translation>Breite des Randes oben, links, unten und rechts.</translation>
        </message>
        <message>
            <source>Distance between the pixels that the kernel looks at; 1 means neighbours. Larger values see further with the same number of weights.</source>
            <translation>Abstand der Bildpunkte, die der Kernel betrachtet; 1 heißt benachbart. Größere Werte sehen mit gleich vielen Gewichten weiter.</translation>
        </message>
        <message>
            <source>Splits channels and filters into groups that do not see each other. As many groups as channels make a depthwise convolution.</source>
            <translation>Teilt Kanäle und Filter in Gruppen, die einander nicht sehen. So viele Gruppen wie Kanäle ergeben eine tiefenweise Faltung.</translation>
        </message>
        <message>
            <source>Adds a learned constant to each filter. Not needed in front of BatchNorm.</source>
            <translation>Addiert zu jedem Filter eine gelernte Konstante. Vor BatchNorm nicht nötig.</translation>
        </message>
        <message>
            <source>A function applied to the result right away; the same as a separate activation layer behind.</source>
            <translation>Eine Funktion, die gleich auf das Ergebnis angewandt wird; dasselbe wie eine eigene Aktivierungsschicht dahinter.</translation>
        </message>
        <message>
            <source>How the weights are drawn before training. Default: uniform in ±1/√inputs, as in PyTorch. He suits ReLU, Xavier suits tanh and sigmoid.</source>
            <translation>Wie die Gewichte vor dem Training gezogen werden. Üblich: gleichverteilt in ±1/√Eingänge, wie in PyTorch. He passt zu ReLU, Xavier zu tanh und Sigmoid.</translation>
        </message>
        <message>
            <source>What every weight begins with.</source>
            <translation>Womit jedes Gewicht beginnt.</translation>
        </message>
        <message>
            <source>Adds this factor times the sum of the absolute weights to the loss; drives weights to exactly zero.</source>
            <translation>Addiert diesen Faktor mal die Summe der Beträge der Gewichte zum Verlust; treibt Gewichte genau auf null.</translation>
        </message>
        <message>
            <source>Adds half this factor times the sum of the squared weights to the loss, on top of the one in the training settings; keeps weights small.</source>
            <translation>Addiert den halben Faktor mal die Summe der quadrierten Gewichte zum Verlust, zusätzlich zu dem der Trainingseinstellungen; hält Gewichte klein.</translation>
        </message>
        <message>
            <source>A sequence: steps × features.</source>
            <translation>Eine Folge: Schritte × Merkmale.</translation>
        </message>
        <message>
            <source>One feature per filter: steps × filters.</source>
            <translation>Ein Merkmal je Filter: Schritte × Filter.</translation>
        </message>
        <message>
            <source>How many patterns are learned: the features of the result.</source>
            <translation>Wie viele Muster gelernt werden: die Merkmale des Ergebnisses.</translation>
        </message>
        <message>
            <source>How many steps the window covers.</source>
            <translation>Wie viele Schritte das Fenster überdeckt.</translation>
        </message>
        <message>
            <source>How many steps the window moves each time. A stride of 2 halves the sequence.</source>
            <translation>Um wie viele Schritte das Fenster jedes Mal rückt. Eine Schrittweite von 2 halbiert die Folge.</translation>
        </message>
        <message>
            <source>Same: the ends are extended so that the output has as many steps as the input, divided by the stride. Valid: the window stays inside. Custom: the ends you give. Causal: only the start is extended, so that no step sees a later one.</source>
            <translation>Gleich: Die Enden werden verlängert, sodass der Ausgang so viele Schritte hat wie der Eingang, geteilt durch die Schrittweite. Gültig: Das Fenster bleibt innen. Eigenes: die Enden, die Sie angeben. Kausal: Nur der Anfang wird verlängert, sodass kein Schritt einen späteren sieht.</translation>
        </message>
        <message>
            <source>How many steps are added before and after.</source>
            <translation>Wie viele Schritte davor und danach ergänzt werden.</translation>
        </message>
        <message>
            <source>Distance between the steps that the kernel looks at; 1 means neighbours.</source>
            <translation>Abstand der Schritte, die der Kernel betrachtet; 1 heißt benachbart.</translation>
        </message>
        <message>
            <source>Splits features and filters into groups that do not see each other.</source>
            <translation>Teilt Merkmale und Filter in Gruppen, die einander nicht sehen.</translation>
        </message>
        <message>
            <source>Adds a learned constant to each filter.</source>
            <translation>Addiert zu jedem Filter eine gelernte Konstante.</translation>
        </message>
        <message>
            <source>The larger image: filters × height × width.</source>
            <translation>Das größere Bild: Filter × Höhe × Breite.</translation>
        </message>
        <message>
            <source>The channels of the result.</source>
            <translation>Die Kanäle des Ergebnisses.</translation>
        </message>
        <message>
            <source>Height and width of the patch that each pixel is spread to.</source>
            <translation>Höhe und Breite des Flecks, auf den jeder Bildpunkt verteilt wird.</translation>
        </message>
        <message>
            <source>Distance between the patches. A stride of 2 doubles the image.</source>
            <translation>Abstand der Flecken. Eine Schrittweite von 2 verdoppelt das Bild.</translation>
        </message>
        <message>
            <source>Same: the output is exactly the stride times as large as the input. Valid: nothing is cut off. Custom: the border you give is cut off.</source>
            <translation>Gleich: Der Ausgang ist genau um die Schrittweite größer als der Eingang. Gültig: Nichts wird abgeschnitten. Eigenes: Der Rand, den Sie angeben, wird abgeschnitten.</translation>
        </message>
        <message>
            <source>Pixels cut off at the top, left, bottom and right.</source>
            <translation>Bildpunkte, die oben, links, unten und rechts abgeschnitten werden.</translation>
        </message>
        <message>
            <source>Pixels added at the bottom and right.</source>
            <translation>Bildpunkte, die unten und rechts ergänzt werden.</translation>
        </message>
        <message>
            <source>Distance between the pixels that the kernel writes to; 1 means neighbours.</source>
            <translation>Abstand der Bildpunkte, in die der Kernel schreibt; 1 heißt benachbart.</translation>
        </message>
        <message>
            <source>Splits channels and filters into groups that do not see each other.</source>
            <translation>Teilt Kanäle und Filter in Gruppen, die einander nicht sehen.</translation>
        </message>
        <message>
            <source>The smaller image, with the same channels.</source>
            <translation>Das kleinere Bild mit denselben Kanälen.</translation>
        </message>
        <message>
            <source>Counts the zeros of the border in the mean. Off: only real pixels count.</source>
            <translation>Zählt die Nullen des Randes im Mittelwert mit. Aus: Nur echte Bildpunkte zählen.</translation>
        </message>
        <message>
            <source>One number per channel.</source>
            <translation>Eine Zahl je Kanal.</translation>
        </message>
        <message>
            <source>The shorter sequence, with the same features.</source>
            <translation>Die kürzere Folge mit denselben Merkmalen.</translation>
        </message>
        <message>
            <source>Same: the ends are extended so that the output has as many steps as the input, divided by the stride. Valid: the window stays inside. Custom: the ends you give.</source>
            <translation>Gleich: Die Enden werden verlängert, sodass der Ausgang so viele Schritte hat wie der Eingang, geteilt durch die Schrittweite. Gültig: Das Fenster bleibt innen. Eigenes: die Enden, die Sie angeben.</translation>
        </message>
        <message>
            <source>Numbers, or a sequence whose steps are treated one by one.</source>
            <translation>Zahlen, oder eine Folge, deren Schritte einzeln behandelt werden.</translation>
        </message>
        <message>
            <source>As many numbers as there are outputs.</source>
            <translation>So viele Zahlen, wie es Ausgänge gibt.</translation>
        </message>
        <message>
            <source>How many numbers the layer yields (its neurons).</source>
            <translation>Wie viele Zahlen die Schicht liefert (ihre Neuronen).</translation>
        </message>
        <message>
            <source>Adds a learned constant to each output. Not needed in front of BatchNorm.</source>
            <translation>Addiert zu jedem Ausgang eine gelernte Konstante. Vor BatchNorm nicht nötig.</translation>
        </message>
        <message>
            <source>Tokens.</source>
            <translation>Token.</translation>
        </message>
        <message>
            <source>One vector per token: steps × features.</source>
            <translation>Ein Vektor je Token: Schritte × Merkmale.</translation>
        </message>
        <message>
            <source>Length of the vector of each token.</source>
            <translation>Länge des Vektors jedes Tokens.</translation>
        </message>
        <message>
            <source>How many different tokens there are. 0: as many as the data has.</source>
            <translation>Wie viele verschiedene Token es gibt. 0: so viele, wie die Daten haben.</translation>
        </message>
        <message>
            <source>Adds this factor times the sum of the absolute weights to the loss.</source>
            <translation>Addiert diesen Faktor mal die Summe der Beträge der Gewichte zum Verlust.</translation>
        </message>
        <message>
            <source>Adds half this factor times the sum of the squared weights to the loss.</source>
            <translation>Addiert den halben Faktor mal die Summe der quadrierten Gewichte zum Verlust.</translation>
        </message>
        <message>
            <source>Mask</source>
            <translation>Maske</translation>
        </message>
        <message>
            <source>One number per step: 1 for a real step, 0 for padding, which leaves the state as it was.</source>
            <translation>Eine Zahl je Schritt: 1 für einen echten, 0 für einen aufgefüllten, der den Zustand lässt, wie er war.</translation>
        </message>
        <message>
            <source>The last state, or the states of all steps.</source>
            <translation>Der letzte Zustand oder die Zustände aller Schritte.</translation>
        </message>
        <message>
            <source>Length of the state that the layer carries from step to step.</source>
            <translation>Länge des Zustands, den die Schicht von Schritt zu Schritt trägt.</translation>
        </message>
        <message>
            <source>The function applied to the state at every step.</source>
            <translation>Die Funktion, die bei jedem Schritt auf den Zustand angewandt wird.</translation>
        </message>
        <message>
            <source>How many of these layers are stacked; each reads the states of the one before.</source>
            <translation>Wie viele dieser Schichten gestapelt sind; jede liest die Zustände der vorigen.</translation>
        </message>
        <message>
            <source>A second layer reads the sequence backwards, and both states are joined: twice as many features. Not for data that is still to come.</source>
            <translation>Eine zweite Schicht liest die Folge rückwärts, und beide Zustände werden verbunden: doppelt so viele Merkmale. Nicht für Daten, die erst noch kommen.</translation>
        </message>
        <message>
            <source>Last state: one list of numbers for the whole sequence, for classification. Every state: a sequence again, for a label at each step or another layer.</source>
            <translation>Letzter Zustand: eine Liste von Zahlen für die ganze Folge, zum Klassifizieren. Jeder Zustand: wieder eine Folge, für eine Angabe bei jedem Schritt oder eine weitere Schicht.</translation>
        </message>
        <message>
            <source>Share of the values between stacked layers that become zero while training.</source>
            <translation>Anteil der Werte zwischen gestapelten Schichten, die im Training null werden.</translation>
        </message>
        <message>
            <source>Adds learned constants.</source>
            <translation>Addiert gelernte Konstanten.</translation>
        </message>
        <message>
            <source>A sequence: steps × features. Its steps ask.</source>
            <translation>Eine Folge: Schritte × Merkmale. Ihre Schritte fragen.</translation>
        </message>
        <message>
            <source>Context</source>
            <translation>Kontext</translation>
        </message>
        <message>
            <source>Another sequence to attend to. Unconnected: the sequence itself.</source>
            <translation>Eine andere Folge, auf die geachtet wird. Nicht verbunden: die Folge selbst.</translation>
        </message>
        <message>
            <source>One number per step that is attended to: 0 hides it.</source>
            <translation>Eine Zahl je Schritt, auf den geachtet wird: 0 verbirgt ihn.</translation>
        </message>
        <message>
            <source>For each step what it gathered, in the same shape as the input.</source>
            <translation>Für jeden Schritt, was er gesammelt hat, in der Form des Eingangs.</translation>
        </message>
        <message>
            <source>How many attentions work side by side, each on its share of the features.</source>
            <translation>Wie viele Aufmerksamkeiten nebeneinander arbeiten, jede auf ihrem Anteil der Merkmale.</translation>
        </message>
        <message>
            <source>No step sees a later one. Needed to predict the next token.</source>
            <translation>Kein Schritt sieht einen späteren. Nötig, um das nächste Token vorherzusagen.</translation>
        </message>
        <message>
            <source>Adds learned constants to the projections; those of the keys need none, for it would have no effect.</source>
            <translation>Addiert gelernte Konstanten zu den Projektionen; die der Schlüssel brauchen keine, denn sie hätte keine Wirkung.</translation>
        </message>
        <message>
            <source>One number per step: 0 hides padding.</source>
            <translation>Eine Zahl je Schritt: 0 verbirgt Aufgefülltes.</translation>
        </message>
        <message>
            <source>The sequence after all blocks, in the same shape.</source>
            <translation>Die Folge nach allen Blöcken, in derselben Form.</translation>
        </message>
        <message>
            <source>Width inside the feed-forward part; four times the features is usual.</source>
            <translation>Breite im Innern des Feed-forward-Teils; das Vierfache der Merkmale ist üblich.</translation>
        </message>
        <message>
            <source>How many of these blocks follow each other, each with weights of its own.</source>
            <translation>Wie viele dieser Blöcke aufeinander folgen, jeder mit eigenen Gewichten.</translation>
        </message>
        <message>
            <source>Share of the values that become zero behind each part while training.</source>
            <translation>Anteil der Werte, die im Training hinter jedem Teil null werden.</translation>
        </message>
        <message>
            <source>The function inside the feed-forward part.</source>
            <translation>Die Funktion im Innern des Feed-forward-Teils.</translation>
        </message>
        <message>
            <source>Puts each LayerNorm in front of its part instead of behind the sum; deep stacks train more easily this way.</source>
            <translation>Setzt jede LayerNorm vor ihren Teil statt hinter die Summe; tiefe Stapel lernen so leichter.</translation>
        </message>
        <message>
            <source>The sequence that is written: steps × features.</source>
            <translation>Die Folge, die geschrieben wird: Schritte × Merkmale.</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>Gedächtnis</translation>
        </message>
        <message>
            <source>The result of the encoder: steps × features.</source>
            <translation>Das Ergebnis des Encoders: Schritte × Merkmale.</translation>
        </message>
        <message>
            <source>One number per step of the input: 0 hides padding.</source>
            <translation>Eine Zahl je Schritt des Eingangs: 0 verbirgt Aufgefülltes.</translation>
        </message>
        <message>
            <source>Memory mask</source>
            <translation>Maske des Gedächtnisses</translation>
        </message>
        <message>
            <source>One number per step of the memory: 0 hides padding.</source>
            <translation>Eine Zahl je Schritt des Gedächtnisses: 0 verbirgt Aufgefülltes.</translation>
        </message>
        <message>
            <source>A sequence whose steps are treated one by one, or numbers.</source>
            <translation>Eine Folge, deren Schritte einzeln behandelt werden, oder Zahlen.</translation>
        </message>
        <message>
            <source>The same shape.</source>
            <translation>Dieselbe Form.</translation>
        </message>
        <message>
            <source>Width in between; four times the features is usual.</source>
            <translation>Breite dazwischen; das Vierfache der Merkmale ist üblich.</translation>
        </message>
        <message>
            <source>The function between the two halves.</source>
            <translation>Die Funktion zwischen den beiden Hälften.</translation>
        </message>
        <message>
            <source>Share of the values in between that become zero while training.</source>
            <translation>Anteil der Werte dazwischen, die im Training null werden.</translation>
        </message>
        <message>
            <source>The sequence with its positions added.</source>
            <translation>Die Folge mit ihren Positionen.</translation>
        </message>
        <message>
            <source>Fixed waves, or a table that is learned.</source>
            <translation>Feste Wellen oder eine Tabelle, die gelernt wird.</translation>
        </message>
        <message>
            <source>One number per token: 1 for a real one, 0 for padding.</source>
            <translation>Eine Zahl je Token: 1 für ein echtes, 0 für ein aufgefülltes.</translation>
        </message>
        <message>
            <source>The number of the token that fills up short texts.</source>
            <translation>Die Nummer des Tokens, das kurze Texte auffüllt.</translation>
        </message>
        <message>
            <source>An image or a list of numbers; each channel is treated by itself.</source>
            <translation>Ein Bild oder eine Liste von Zahlen; jeder Kanal wird für sich behandelt.</translation>
        </message>
        <message>
            <source>Weight of the newest batch in the running averages of mean and variance.</source>
            <translation>Gewicht des neuesten Batches in den laufenden Mitteln von Mittelwert und Varianz.</translation>
        </message>
        <message>
            <source>A small number that avoids a division by zero.</source>
            <translation>Eine kleine Zahl, die eine Division durch null vermeidet.</translation>
        </message>
        <message>
            <source>How many groups the channels are split into.</source>
            <translation>In wie viele Gruppen die Kanäle geteilt werden.</translation>
        </message>
        <message>
            <source>Any numbers.</source>
            <translation>Beliebige Zahlen.</translation>
        </message>
        <message>
            <source>Share of the values that become zero.</source>
            <translation>Anteil der Werte, die null werden.</translation>
        </message>
        <message>
            <source>Share of the channels that become zero.</source>
            <translation>Anteil der Kanäle, die null werden.</translation>
        </message>
        <message>
            <source>Standard deviation σ of the noise.</source>
            <translation>Standardabweichung σ des Rauschens.</translation>
        </message>
        <message>
            <source>Any numbers; the function is applied to each of them.</source>
            <translation>Beliebige Zahlen; die Funktion wird auf jede angewandt.</translation>
        </message>
        <message>
            <source>Factor for negative values.</source>
            <translation>Faktor für negative Werte.</translation>
        </message>
        <message>
            <source>Learns a slope for each channel instead of a single one.</source>
            <translation>Lernt für jeden Kanal eine Steigung statt einer einzigen.</translation>
        </message>
        <message>
            <source>The slope before training.</source>
            <translation>Die Steigung vor dem Training.</translation>
        </message>
        <message>
            <source>The outputs never fall below −α.</source>
            <translation>Die Ausgänge fallen nie unter −α.</translation>
        </message>
        <message>
            <source>The exact function, or the approximation by tanh (GPT-2, BERT).</source>
            <translation>Die genaue Funktion oder die Näherung durch tanh (GPT-2, BERT).</translation>
        </message>
        <message>
            <source>How sharply the curve bends at zero.</source>
            <translation>Wie scharf die Kurve bei null knickt.</translation>
        </message>
        <message>
            <source>Scores, one per class.</source>
            <translation>Punkte, einer je Klasse.</translation>
        </message>
        <message>
            <source>The axis along which the values are compared: −1 is the last one; 0 are the channels of an image.</source>
            <translation>Die Achse, entlang der die Werte verglichen werden: −1 ist die letzte; 0 sind die Kanäle eines Bildes.</translation>
        </message>
        <message>
            <source>Anything.</source>
            <translation>Alles.</translation>
        </message>
        <message>
            <source>The same values as one list.</source>
            <translation>Dieselben Werte als eine Liste.</translation>
        </message>
        <message>
            <source>The same values in the new shape.</source>
            <translation>Dieselben Werte in der neuen Form.</translation>
        </message>
        <message>
            <source>The new sizes, outermost first. One of them may be −1.</source>
            <translation>Die neuen Größen, die äußerste zuerst. Eine davon darf −1 sein.</translation>
        </message>
        <message>
            <source>The same values with their axes in the new order.</source>
            <translation>Dieselben Werte mit den Achsen in der neuen Reihenfolge.</translation>
        </message>
        <message>
            <source>For each new axis, the old axis that goes there, counted from 0.</source>
            <translation>Für jede neue Achse die alte, die dorthin kommt, von 0 gezählt.</translation>
        </message>
        <message>
            <source>The part that was taken.</source>
            <translation>Der Teil, der genommen wurde.</translation>
        </message>
        <message>
            <source>The axis along which a part is taken: 0 are the channels of an image or the steps of a sequence; −1 is the last axis.</source>
            <translation>Die Achse, entlang der ein Teil genommen wird: 0 sind die Kanäle eines Bildes oder die Schritte einer Folge; −1 ist die letzte Achse.</translation>
        </message>
        <message>
            <source>First position that is kept, counted from 0; negative numbers count from the end.</source>
            <translation>Erste Stelle, die bleibt, von 0 gezählt; negative Zahlen zählen vom Ende.</translation>
        </message>
        <message>
            <source>Position after the last one that is kept; 0 means up to the end, negative numbers count from the end.</source>
            <translation>Stelle nach der letzten, die bleibt; 0 heißt bis zum Ende, negative Zahlen zählen vom Ende.</translation>
        </message>
        <message>
            <source>First</source>
            <translation>Erster</translation>
        </message>
        <message>
            <source>The first part.</source>
            <translation>Der erste Teil.</translation>
        </message>
        <message>
            <source>Second</source>
            <translation>Zweiter</translation>
        </message>
        <message>
            <source>The rest.</source>
            <translation>Der Rest.</translation>
        </message>
        <message>
            <source>The axis that is cut: 0 are the channels of an image, the steps of a sequence or the numbers of a list; −1 is the last axis.</source>
            <translation>Die Achse, die zerteilt wird: 0 sind die Kanäle eines Bildes, die Schritte einer Folge oder die Zahlen einer Liste; −1 ist die letzte Achse.</translation>
        </message>
        <message>
            <source>How many positions the first part has. 0: one half.</source>
            <translation>Wie viele Stellen der erste Teil hat. 0: die Hälfte.</translation>
        </message>
        <message>
            <source>Two or more wires that agree in all sizes but one.</source>
            <translation>Zwei oder mehr Verbindungen, die in allen Größen bis auf eine übereinstimmen.</translation>
        </message>
        <message>
            <source>All inputs in one tensor.</source>
            <translation>Alle Eingänge in einem Tensor.</translation>
        </message>
        <message>
            <source>The axis along which the inputs are lined up: 0 are the channels of an image, the steps of a sequence or the numbers of a list; −1 is the last axis.</source>
            <translation>Die Achse, entlang der die Eingänge aneinandergereiht werden: 0 sind die Kanäle eines Bildes, die Schritte einer Folge oder die Zahlen einer Liste; −1 ist die letzte Achse.</translation>
        </message>
        <message>
            <source>Stacks the inputs as further samples instead, for example real and generated images for a discriminator, or two views of each sample for contrastive learning.</source>
            <translation>Stapelt die Eingänge stattdessen als weitere Beispiele, etwa echte und erzeugte Bilder für einen Diskriminator oder zwei Ansichten jedes Beispiels für kontrastives Lernen.</translation>
        </message>
        <message>
            <source>The image with its border.</source>
            <translation>Das Bild mit seinem Rand.</translation>
        </message>
        <message>
            <source>Pixels added at the top, left, bottom and right.</source>
            <translation>Bildpunkte, die oben, links, unten und rechts ergänzt werden.</translation>
        </message>
        <message>
            <source>What the border is filled with.</source>
            <translation>Womit der Rand gefüllt wird.</translation>
        </message>
        <message>
            <source>The image without its border.</source>
            <translation>Das Bild ohne seinen Rand.</translation>
        </message>
        <message>
            <source>The larger image.</source>
            <translation>Das größere Bild.</translation>
        </message>
        <message>
            <source>How many times as high and as wide the result is.</source>
            <translation>Wievielmal so hoch und so breit das Ergebnis ist.</translation>
        </message>
        <message>
            <source>Nearest repeats pixels, bilinear blends between them.</source>
            <translation>„Nächster“ wiederholt Bildpunkte, „bilinear“ mischt zwischen ihnen.</translation>
        </message>
        <message>
            <source>Two or more wires of the same shape.</source>
            <translation>Zwei oder mehr Verbindungen derselben Form.</translation>
        </message>
        <message>
            <source>The sum, of the same shape.</source>
            <translation>Die Summe, in derselben Form.</translation>
        </message>
        <message>
            <source>From this one it is subtracted.</source>
            <translation>Von diesem wird abgezogen.</translation>
        </message>
        <message>
            <source>Minus</source>
            <translation>Minus</translation>
        </message>
        <message>
            <source>This one is subtracted.</source>
            <translation>Dieser wird abgezogen.</translation>
        </message>
        <message>
            <source>The difference, of the same shape.</source>
            <translation>Die Differenz, in derselben Form.</translation>
        </message>
        <message>
            <source>Two or more wires of the same shape, or an image and one number per channel.</source>
            <translation>Zwei oder mehr Verbindungen derselben Form, oder ein Bild und eine Zahl je Kanal.</translation>
        </message>
        <message>
            <source>The product, in the shape of the first input.</source>
            <translation>Das Produkt, in der Form des ersten Eingangs.</translation>
        </message>
        <message>
            <source>Anything but tokens.</source>
            <translation>Alles außer Token.</translation>
        </message>
        <message>
            <source>The shape without the axis; a list becomes 1 number.</source>
            <translation>Die Form ohne die Achse; aus einer Liste wird eine Zahl.</translation>
        </message>
        <message>
            <source>The axis that goes: 0 are the steps of a sequence or the channels of an image; −1 is the last axis.</source>
            <translation>Die Achse, die wegfällt: 0 sind die Schritte einer Folge oder die Kanäle eines Bildes; −1 ist die letzte Achse.</translation>
        </message>
        <message>
            <source>Every value is multiplied by it.</source>
            <translation>Jeder Wert wird damit malgenommen.</translation>
        </message>
        <message>
            <source>Added to every value afterwards.</source>
            <translation>Wird danach zu jedem Wert addiert.</translation>
        </message>
        <message>
            <source>The same.</source>
            <translation>Dasselbe.</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>Mittelwert</translation>
        </message>
        <message>
            <source>The mean of each number.</source>
            <translation>Der Mittelwert jeder Zahl.</translation>
        </message>
        <message>
            <source>Log variance</source>
            <translation>Logarithmus der Varianz</translation>
        </message>
        <message>
            <source>The natural logarithm of the variance of each number; any real number is allowed.</source>
            <translation>Der natürliche Logarithmus der Varianz jeder Zahl; jede reelle Zahl ist erlaubt.</translation>
        </message>
        <message>
            <source>The sample, of the same shape.</source>
            <translation>Die gezogene Stichprobe, in derselben Form.</translation>
        </message>
        <message>
            <source>One score per class (logits), or a sequence of them.</source>
            <translation>Ein Wert je Klasse (Logits) oder eine Folge davon.</translation>
        </message>
        <message>
            <source>The category of the data that is to be predicted; or tokens, one at each step. Empty: the only category there is.</source>
            <translation>Die Kategorie der Daten, die vorhergesagt werden soll; oder Token, eines bei jedem Schritt. Leer: die einzige Kategorie, die es gibt.</translation>
        </message>
        <message>
            <source>Cross-entropy is the standard. Focal pays less heed to what is already right, for very uneven classes. Hinge asks for a margin between the scores, as support vector machines do.</source>
            <translation>Kreuzentropie ist das Übliche. Focal achtet weniger auf das, was schon stimmt, für sehr ungleiche Klassen. Hinge verlangt einen Abstand zwischen den Werten, wie Support-Vektor-Maschinen.</translation>
        </message>
        <message>
            <source>Share of the target spread evenly over all classes. About 0.1 keeps the network from being overconfident.</source>
            <translation>Anteil des Ziels, der gleichmäßig über alle Klassen verteilt wird. Etwa 0,1 bewahrt das Netz vor zu großer Sicherheit.</translation>
        </message>
        <message>
            <source>How strongly the focal loss passes over easy samples; 0 is cross-entropy.</source>
            <translation>Wie stark der Focal-Verlust über leichte Beispiele hinweggeht; 0 ist Kreuzentropie.</translation>
        </message>
        <message>
            <source>How far the true class must be ahead of the others.</source>
            <translation>Wie weit die wahre Klasse vor den anderen liegen muss.</translation>
        </message>
        <message>
            <source>How much a mistake on each class counts, in the order of the classes; rare classes deserve more. Empty: all the same.</source>
            <translation>Wie viel ein Fehler bei jeder Klasse zählt, in der Reihenfolge der Klassen; seltene verdienen mehr. Leer: alle gleich.</translation>
        </message>
        <message>
            <source>Targets with this number do not count, such as the padding of texts. −1: all count.</source>
            <translation>Ziele mit dieser Nummer zählen nicht, etwa das Aufgefüllte von Texten. −1: Alle zählen.</translation>
        </message>
        <message>
            <source>Factor of this loss in the sum over all outputs. Matters only with several outputs.</source>
            <translation>Faktor dieses Verlusts in der Summe über alle Ausgänge. Nur bei mehreren Ausgängen von Belang.</translation>
        </message>
        <message>
            <source>The prediction, as many numbers as the target has.</source>
            <translation>Die Vorhersage, so viele Zahlen, wie das Ziel hat.</translation>
        </message>
        <message>
            <source>The field of the data that is to be predicted. Empty: the only field of numbers to predict.</source>
            <translation>Das Feld der Daten, das vorhergesagt werden soll. Leer: das einzige Feld von Zahlen.</translation>
        </message>
        <message>
            <source>How a deviation from the target counts.</source>
            <translation>Wie eine Abweichung vom Ziel zählt.</translation>
        </message>
        <message>
            <source>Deviation at which Huber turns from squared to absolute.</source>
            <translation>Abweichung, bei der Huber von quadratisch zu linear wechselt.</translation>
        </message>
        <message>
            <source>One score per question (logits).</source>
            <translation>Ein Wert je Frage (Logits).</translation>
        </message>
        <message>
            <source>The numbers of 0 or 1, or the category with two classes, that is to be predicted. Empty: the only field of numbers to predict.</source>
            <translation>Die Zahlen 0 oder 1 oder die Kategorie mit zwei Klassen, die vorhergesagt werden sollen. Leer: das einzige Feld von Zahlen.</translation>
        </message>
        <message>
            <source>A list of numbers.</source>
            <translation>Eine Liste von Zahlen.</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>Anderer</translation>
        </message>
        <message>
            <source>The list it is compared with.</source>
            <translation>Die Liste, mit der verglichen wird.</translation>
        </message>
        <message>
            <source>One list of numbers per view, two views stacked along the batch.</source>
            <translation>Eine Liste von Zahlen je Ansicht, zwei Ansichten im Batch gestapelt.</translation>
        </message>
        <message>
            <source>Divides the similarities; small values look at the nearest neighbours only.</source>
            <translation>Teilt die Ähnlichkeiten; kleine Werte achten nur auf die nächsten Nachbarn.</translation>
        </message>
        <message>
            <source>The score of the discriminator, without activation; several scores are averaged.</source>
            <translation>Der Wert des Diskriminators, ohne Aktivierung; mehrere Werte werden gemittelt.</translation>
        </message>
        <message>
            <source>How the score is judged.</source>
            <translation>Wie der Wert beurteilt wird.</translation>
        </message>
        <message>
            <source>What the score is to say.</source>
            <translation>Was der Wert sagen soll.</translation>
        </message>
        <message>
            <source>Yields one picture per sample as channels × height × width: 1 × 28 × 28 for a grey digit, 3 × 32 × 32 for a small colour photo. The values are those left by the preparation steps of the Data workspace, usually between 0 and 1. Follow it with Conv2d, or with Flatten and Dense for a plain network.</source>
            <translation>Liefert je Beispiel ein Bild als Kanäle × Höhe × Breite: 1 × 28 × 28 für eine graue Ziffer, 3 × 32 × 32 für ein kleines Farbfoto. Die Werte sind die, die die Aufbereitung im Arbeitsbereich „Daten“ übrig lässt, meist zwischen 0 und 1. Darauf folgt Conv2d, oder für ein einfaches Netz Flatten und Dense.</translation>
        </message>
        <message>
            <source>Yields one row of the table per sample: as many numbers as there are feature columns, categories already turned into numbers. Standardise the columns in the Data workspace when their sizes differ. Follow it with Dense.</source>
            <translation>Liefert je Beispiel eine Zeile der Tabelle: so viele Zahlen, wie es Merkmalsspalten gibt, Kategorien schon in Zahlen verwandelt. Standardisieren Sie die Spalten im Arbeitsbereich „Daten“, wenn ihre Größenordnungen verschieden sind. Darauf folgt Dense.</translation>
        </message>
        <message>
            <source>Yields one series per sample as steps × features: 50 × 3 for fifty moments of a three-axis sensor. Follow it with LSTM, GRU, Conv1d or a transformer.</source>
            <translation>Liefert je Beispiel eine Reihe als Schritte × Merkmale: 50 × 3 für fünfzig Augenblicke eines Sensors mit drei Achsen. Darauf folgen LSTM, GRU, Conv1d oder ein Transformer.</translation>
        </message>
        <message>
            <source>Yields the numbers of the tokens (characters or words) of each sample, from 0 to the size of the vocabulary minus 1. They are names, not quantities, so the next layer is Embedding, which turns each into a learned vector.</source>
            <translation>Liefert die Nummern der Token (Zeichen oder Wörter) jedes Beispiels, von 0 bis zur Größe des Vokabulars minus 1. Es sind Namen, keine Mengen; darum ist die nächste Schicht Embedding, die jedes in einen gelernten Vektor verwandelt.</translation>
        </message>
        <message>
            <source>Yields independent numbers from the standard normal distribution, x ~ N(0, 1). The generator of a GAN starts from them; each draw becomes another picture. They follow from the seed of the run, so a run can be repeated.</source>
            <translation>Liefert unabhängige Zahlen der Standardnormalverteilung, x ~ N(0, 1). Der Generator eines GAN geht von ihnen aus; aus jeder Ziehung wird ein anderes Bild. Sie folgen aus dem Startwert des Laufs, sodass ein Lauf wiederholt werden kann.</translation>
        </message>
        <message>
            <source>Slides small learned windows (filters) over the image and yields one map per filter that tells where its pattern is: y[o, i, j] = b[o] + Σ over channels c and window positions (u, v) of w[o, c, u, v] · x[c, i·stride + u·dilation, j·stride + v·dilation]. The same few weights serve the whole image, which is why it is the layer of choice for pictures. Stacks of 3 × 3 convolutions with pooling in between are a good start.</source>
            <translation>Lässt kleine gelernte Fenster (Filter) über das Bild gleiten und liefert je Filter eine Karte, die sagt, wo sein Muster ist: y[o, i, j] = b[o] + Σ über Kanäle c und Fensterstellen (u, v) von w[o, c, u, v] · x[c, i·stride + u·dilation, j·stride + v·dilation]. Dieselben wenigen Gewichte dienen dem ganzen Bild; darum ist sie die Schicht der Wahl für Bilder. Stapel von Faltungen mit 3 × 3 und Pooling dazwischen sind ein guter Anfang.</translation>
        </message>
        <message>
            <source>Slides small learned windows over the steps of a sequence and yields one feature per filter: y[t, o] = b[o] + Σ over features f and window steps u of w[o, f, u] · x[t · stride + u · dilation, f]. For sensor signals, sound and text; much faster than a recurrent layer. Stacks with growing dilation see far back; with causal padding they never look ahead.</source>
            <translation>Lässt kleine gelernte Fenster über die Schritte einer Folge gleiten und liefert ein Merkmal je Filter: y[t, o] = b[o] + Σ über Merkmale f und Fensterschritte u von w[o, f, u] · x[t · stride + u · dilation, f]. Für Messreihen, Klang und Text; viel schneller als eine rekurrente Schicht. Stapel mit wachsendem Abstand sehen weit zurück; mit kausalem Rand sehen sie nie voraus.</translation>
        </message>
        <message>
            <source>The reverse of a strided convolution: every pixel is spread over a patch of the output, weighted by a learned kernel, and overlapping patches are added: y[o, i · stride + u, j · stride + v] += w[c, o, u, v] · x[c, i, j]. Decoders, U-Nets and generators grow their images with it. A kernel that the stride divides, such as 2 or 4 with stride 2, avoids checkerboard patterns.</source>
            <translation>Die Umkehrung einer Faltung mit Schrittweite: Jeder Bildpunkt wird über einen Fleck des Ausgangs verteilt, mit einem gelernten Kernel gewichtet, und überlappende Flecken werden addiert: y[o, i · stride + u, j · stride + v] += w[c, o, u, v] · x[c, i, j]. Decoder, U-Nets und Generatoren vergrößern ihre Bilder damit. Ein Kern, den die Schrittweite teilt, etwa 2 oder 4 bei Schrittweite 2, vermeidet Schachbrettmuster.</translation>
        </message>
        <message>
            <source>Slides a window over each channel and keeps its largest value: y = max of x in the window. With a kernel and a stride of 2 it halves width and height. It keeps whether a pattern was found nearby and forgets where exactly, and makes the layers behind it cheaper. The usual companion of Conv2d.</source>
            <translation>Lässt ein Fenster über jeden Kanal gleiten und behält den größten Wert: y = max von x im Fenster. Mit Kernel und Schrittweite 2 halbiert sie Breite und Höhe. Sie behält, ob ein Muster in der Nähe gefunden wurde, vergisst, wo genau, und macht die Schichten dahinter billiger. Die übliche Begleiterin von Conv2d.</translation>
        </message>
        <message>
            <source>Slides a window over each channel and takes its mean: y = (1 / n) · Σ x in the window. With a kernel and a stride of 2 it halves width and height. It is gentler than MaxPool2d and loses no signal outright; LeNet used it, and it suits the shortcut of a residual block.</source>
            <translation>Lässt ein Fenster über jeden Kanal gleiten und nimmt den Mittelwert: y = (1 / n) · Σ x im Fenster. Mit Kernel und Schrittweite 2 halbiert sie Breite und Höhe. Sie ist sanfter als MaxPool2d und verliert kein Signal ganz; LeNet verwendete sie, und sie passt zur Abkürzung eines Residualblocks.</translation>
        </message>
        <message>
            <source>Replaces each channel by its mean over all pixels: y[c] = (1 / (H · W)) · Σ x[c, i, j]. Modern convolutional networks use it between the last convolution and Dense in place of Flatten: it needs no weights, works for any image size and resists overfitting.</source>
            <translation>Ersetzt jeden Kanal durch seinen Mittelwert über alle Bildpunkte: y[c] = (1 / (H · W)) · Σ x[c, i, j]. Neuere Faltungsnetze setzen sie zwischen die letzte Faltung und Dense statt Flatten: Sie braucht keine Gewichte, taugt für jede Bildgröße und beugt Überanpassung vor.</translation>
        </message>
        <message>
            <source>Replaces each channel by its largest value: y[c] = max of x[c, i, j]. It tells whether a pattern is anywhere in the image. GlobalAvgPool2d, which tells how much of it there is, trains more evenly and is the more common choice.</source>
            <translation>Ersetzt jeden Kanal durch seinen größten Wert: y[c] = max von x[c, i, j]. Sie sagt, ob ein Muster irgendwo im Bild ist. GlobalAvgPool2d, die sagt, wie viel davon da ist, lernt gleichmäßiger und wird häufiger gewählt.</translation>
        </message>
        <message>
            <source>Slides a window over the steps and keeps the largest value of each feature: y = max of x in the window. With a kernel and a stride of 2 it halves the sequence. The usual companion of Conv1d.</source>
            <translation>Lässt ein Fenster über die Schritte gleiten und behält den größten Wert jedes Merkmals: y = max von x im Fenster. Mit Kernel und Schrittweite 2 halbiert sie die Folge. Die übliche Begleiterin von Conv1d.</translation>
        </message>
        <message>
            <source>Slides a window over the steps and takes the mean of each feature: y = (1 / n) · Σ x in the window, where steps added at the ends do not count. It smooths a signal and thins it out.</source>
            <translation>Lässt ein Fenster über die Schritte gleiten und nimmt den Mittelwert jedes Merkmals: y = (1 / n) · Σ x im Fenster, wobei an den Enden ergänzte Schritte nicht zählen. Sie glättet ein Signal und dünnt es aus.</translation>
        </message>
        <message>
            <source>The fully connected layer: y = W · x + b, with one row of weights for each output. It mixes everything with everything, so it stands at the end of most networks and makes up the whole of a plain one (with an activation between two of them, since two in a row without one are no more than a single one). On a sequence it works on each step by itself. Images are flattened first.</source>
            <translation>Die voll verbundene Schicht: y = W · x + b, mit einer Zeile von Gewichten für jeden Ausgang. Sie mischt alles mit allem; darum steht sie am Ende der meisten Netze und macht ein einfaches ganz aus (mit einer Aktivierung zwischen zweien, denn zwei hintereinander ohne eine sind nicht mehr als eine einzige). Auf einer Folge wirkt sie auf jeden Schritt für sich. Bilder werden zuerst flach gemacht.</translation>
        </message>
        <message>
            <source>A table with one row of numbers for each token of the vocabulary: y[t] = W[token[t]]. The rows are learned, so that tokens that are used alike come to lie close together. Every network on text begins with it; recurrent layers, Conv1d or a transformer follow.</source>
            <translation>Eine Tabelle mit einer Zeile von Zahlen für jedes Token des Vokabulars: y[t] = W[token[t]]. Die Zeilen werden gelernt, sodass ähnlich gebrauchte Token nahe beieinander liegen. Jedes Netz auf Text beginnt mit ihr; es folgen rekurrente Schichten, Conv1d oder ein Transformer.</translation>
        </message>
        <message>
            <source>h[t] = tanh(W · x[t] + b + U · h[t − 1] + c), starting from zero. The plain recurrent network: small and easy to understand, but it forgets after a dozen steps, because its gradients fade. Take LSTM or GRU for longer sequences.</source>
            <translation>h[t] = tanh(W · x[t] + b + U · h[t − 1] + c), von null an. Das einfache rekurrente Netz: klein und leicht zu verstehen, aber es vergisst nach einem Dutzend Schritten, weil seine Gradienten schwinden. Nehmen Sie für längere Folgen LSTM oder GRU.</translation>
        </message>
        <message>
            <source>Carries a cell c besides its state h: i, f, o = σ(…) and g = tanh(…), each of W · x[t] + b + U · h[t − 1] + c; then c[t] = f · c[t − 1] + i · g and h[t] = o · tanh(c[t]). The gates let it keep something for hundreds of steps. The standard recurrent layer for time series and text. Gates are in PyTorch's order: i, f, g, o.</source>
            <translation>Trägt neben dem Zustand h eine Zelle c: i, f, o = σ(…) und g = tanh(…), jeweils von W · x[t] + b + U · h[t − 1] + c; dann c[t] = f · c[t − 1] + i · g und h[t] = o · tanh(c[t]). Die Tore lassen sie etwas über Hunderte von Schritten behalten. Die übliche rekurrente Schicht für Zeitreihen und Text. Die Tore stehen in PyTorchs Reihenfolge: i, f, g, o.</translation>
        </message>
        <message>
            <source>r, z = σ(W · x[t] + b + U · h[t − 1] + c), n = tanh(W · x[t] + b + r · (U · h[t − 1] + c)), h[t] = (1 − z) · n + z · h[t − 1]. It remembers nearly as well as LSTM with three quarters of the weights. Gates are in PyTorch's order: r, z, n.</source>
            <translation>r, z = σ(W · x[t] + b + U · h[t − 1] + c), n = tanh(W · x[t] + b + r · (U · h[t − 1] + c)), h[t] = (1 − z) · n + z · h[t − 1]. Sie merkt sich fast so viel wie LSTM mit drei Vierteln der Gewichte. Die Tore stehen in PyTorchs Reihenfolge: r, z, n.</translation>
        </message>
        <message>
            <source>From the steps come queries, keys and values, three learned projections; every query takes the mean of the values, weighted by how well it fits their keys: softmax(Q · Kᵀ / √d) · V, in several heads side by side, whose results are projected once more. Without a context the sequence attends to itself; with one it attends to the context, as a decoder does to its encoder. The heart of transformers.</source>
            <translation>Aus den Schritten werden Fragen, Schlüssel und Werte, drei gelernte Projektionen; jede Frage nimmt das Mittel der Werte, gewichtet danach, wie gut sie zu deren Schlüsseln passt: softmax(Q · Kᵀ / √d) · V, in mehreren Köpfen nebeneinander, deren Ergebnisse noch einmal projiziert werden. Ohne Kontext achtet die Folge auf sich selbst; mit einem auf den Kontext, wie ein Decoder auf seinen Encoder. Das Herz der Transformer.</translation>
        </message>
        <message>
            <source>One block computes a = norm(x + attention(x)) and y = norm(a + feedforward(a)); several blocks follow each other. Every step gathers from all others what it needs, so the encoder suits texts and series of which everything is known; with causal attention it predicts the next token, as GPT does. Put Embedding and PositionalEncoding in front. Opens into its parts.</source>
            <translation>Ein Block berechnet a = norm(x + attention(x)) und y = norm(a + feedforward(a)); mehrere Blöcke folgen aufeinander. Jeder Schritt sammelt von allen anderen, was er braucht; darum passt der Encoder zu Texten und Reihen, von denen alles bekannt ist; mit kausaler Aufmerksamkeit sagt er das nächste Token vorher, wie GPT. Setzen Sie Embedding und PositionalEncoding davor. Öffnet sich in seine Teile.</translation>
        </message>
        <message>
            <source>One block computes a = norm(x + attention(x)), which sees no later steps, b = norm(a + cross(a, memory)), which looks at the encoder's result, and y = norm(b + feedforward(b)); several blocks follow each other. For translation, captions and other tasks that turn one sequence into another. Opens into its parts.</source>
            <translation>Ein Block berechnet a = norm(x + attention(x)), die keine späteren Schritte sieht, b = norm(a + cross(a, memory)), die auf das Ergebnis des Encoders blickt, und y = norm(b + feedforward(b)); mehrere Blöcke folgen aufeinander. Für Übersetzung, Bildunterschriften und andere Aufgaben, die aus einer Folge eine andere machen. Öffnet sich in seine Teile.</translation>
        </message>
        <message>
            <source>y = W₂ · f(W₁ · x + b₁) + b₂, for each step by itself, with as many outputs as inputs and a wider layer in between. The second half of every transformer block, where most of its weights are.</source>
            <translation>y = W₂ · f(W₁ · x + b₁) + b₂, für jeden Schritt für sich, mit so vielen Ausgängen wie Eingängen und einer breiteren Schicht dazwischen. Die zweite Hälfte jedes Transformerblocks, in der die meisten seiner Gewichte stecken.</translation>
        </message>
        <message>
            <source>Attention sees a sequence as a set, without order. This layer adds the order: y[t] = x[t] + p[t]. Sinusoidal: p[t, 2i] = sin(t / 10000^(2i / F)) and p[t, 2i + 1] = cos of the same, as in “Attention is all you need”; works for any length. Learned: p is a table of weights, one row per step. Put it between Embedding and the first attention.</source>
            <translation>Aufmerksamkeit sieht eine Folge als Menge, ohne Reihenfolge. Diese Schicht fügt die Reihenfolge hinzu: y[t] = x[t] + p[t]. Sinusförmig: p[t, 2i] = sin(t / 10000^(2i / F)) und p[t, 2i + 1] = cos davon, wie in „Attention is all you need“; für jede Länge. Gelernt: p ist eine Tabelle von Gewichten, eine Zeile je Schritt. Setzen Sie sie zwischen Embedding und die erste Aufmerksamkeit.</translation>
        </message>
        <message>
            <source>Texts of different length are filled up with a padding token so that they fit into one batch. This layer yields 1 for each real token and 0 for each padding token: m[t] = token[t] ≠ padding. Connect it to the mask of recurrent layers, attention or transformers, which then pay no heed to the padding.</source>
            <translation>Texte verschiedener Länge werden mit einem Fülltoken aufgefüllt, damit sie in einen Batch passen. Diese Schicht liefert 1 für jedes echte Token und 0 für jedes aufgefüllte: m[t] = token[t] ≠ padding. Verbinden Sie sie mit der Maske rekurrenter Schichten, der Aufmerksamkeit oder von Transformern, die das Aufgefüllte dann nicht beachten.</translation>
        </message>
        <message>
            <source>y = γ · (x − mean) / √(variance + ε) + β, separately for each channel, with mean and variance of the current batch while training and of a running average otherwise; γ and β are learned. Networks train faster and allow larger learning rates with it. Put it between a convolution (whose bias it makes superfluous) and its activation, and use batches of at least 16 samples.</source>
            <translation>y = γ · (x − mean) / √(variance + ε) + β, für jeden Kanal für sich, mit Mittelwert und Varianz des jetzigen Batches im Training und eines laufenden Mittels sonst; γ und β werden gelernt. Netze lernen damit schneller und vertragen größere Lernraten. Setzen Sie sie zwischen eine Faltung (deren Bias sie überflüssig macht) und ihre Aktivierung, und nehmen Sie Batches von mindestens 16 Beispielen.</translation>
        </message>
        <message>
            <source>y = γ · (x − mean) / √(variance + ε) + β, with mean and variance over the features of one step of one sample; γ and β are learned per feature. It does not depend on the batch, so it works with any batch size and is the same in training and use. The normalisation of transformers and of recurrent networks.</source>
            <translation>y = γ · (x − mean) / √(variance + ε) + β, mit Mittelwert und Varianz über die Merkmale eines Schritts eines Beispiels; γ und β werden je Merkmal gelernt. Sie hängt nicht vom Batch ab, taugt also für jede Batchgröße und ist in Training und Gebrauch dieselbe. Die Normalisierung der Transformer und rekurrenten Netze.</translation>
        </message>
        <message>
            <source>y = γ · (x − mean) / √(variance + ε) + β, with mean and variance over one group of channels of one sample; γ and β are learned per channel. Unlike BatchNorm it does not depend on the batch, so use it when batches are small. One group normalises all channels together; as many groups as channels make an InstanceNorm.</source>
            <translation>y = γ · (x − mean) / √(variance + ε) + β, mit Mittelwert und Varianz über eine Gruppe von Kanälen eines Beispiels; γ und β werden je Kanal gelernt. Anders als BatchNorm hängt sie nicht vom Batch ab; nehmen Sie sie, wenn Batches klein sind. Eine Gruppe normalisiert alle Kanäle zusammen; so viele Gruppen wie Kanäle ergeben eine InstanceNorm.</translation>
        </message>
        <message>
            <source>y = γ · (x − mean) / √(variance + ε) + β, with mean and variance over the pixels of one channel of one picture; γ and β are learned per channel. It removes contrast and brightness, which is why style transfer and image translation use it.</source>
            <translation>y = γ · (x − mean) / √(variance + ε) + β, mit Mittelwert und Varianz über die Bildpunkte eines Kanals eines Bildes; γ und β werden je Kanal gelernt. Sie entfernt Kontrast und Helligkeit; darum verwenden Stilübertragung und Bildübersetzung sie.</translation>
        </message>
        <message>
            <source>While training each value becomes zero with probability p and is divided by 1 − p otherwise, so that the mean stays the same: y = x · mask / (1 − p). The network cannot rely on any single value and learns more robust ones. Outside of training it does nothing. Typical: 0.5 between Dense layers, 0.1 to 0.25 behind convolutions.</source>
            <translation>Im Training wird jeder Wert mit Wahrscheinlichkeit p null und sonst durch 1 − p geteilt, sodass der Mittelwert gleich bleibt: y = x · mask / (1 − p). Das Netz kann sich auf keinen einzelnen Wert verlassen und lernt robustere. Außerhalb des Trainings tut sie nichts. Üblich: 0,5 zwischen Dense-Schichten, 0,1 bis 0,25 hinter Faltungen.</translation>
        </message>
        <message>
            <source>As Dropout, but a whole feature map is dropped at once: y[c] = x[c] · mask[c] / (1 − p). Neighbouring pixels are so alike that dropping single ones hides little; between convolutions this is the better choice. Outside of training it does nothing.</source>
            <translation>Wie Dropout, aber eine ganze Merkmalskarte fällt auf einmal weg: y[c] = x[c] · mask[c] / (1 − p). Benachbarte Bildpunkte sind einander so ähnlich, dass einzelne wegzulassen wenig verbirgt; zwischen Faltungen ist dies die bessere Wahl. Außerhalb des Trainings tut sie nichts.</translation>
        </message>
        <message>
            <source>While training y = x + n with n ~ N(0, σ²), drawn anew for every value; otherwise y = x. A network that has seen noise does not depend on tiny details. At the input it also makes a denoising autoencoder.</source>
            <translation>Im Training y = x + n mit n ~ N(0, σ²), für jeden Wert neu gezogen; sonst y = x. Ein Netz, das Rauschen gesehen hat, hängt nicht von winzigen Einzelheiten ab. Am Eingang macht sie auch einen entrauschenden Autoencoder.</translation>
        </message>
        <message>
            <source>y = max(0, x). The standard activation: cheap, and its gradient does not fade for positive values. Put one behind every Conv2d or Dense except the last. When many units are stuck at zero, try LeakyReLU or a smaller learning rate.</source>
            <translation>y = max(0, x). Die übliche Aktivierung: billig, und ihr Gradient schwindet bei positiven Werten nicht. Setzen Sie eine hinter jede Conv2d oder Dense außer der letzten. Wenn viele Einheiten bei null hängen bleiben, versuchen Sie LeakyReLU oder eine kleinere Lernrate.</translation>
        </message>
        <message>
            <source>y = x for x &gt; 0, slope · x otherwise. As ReLU, but a unit cannot die: negative values still pass a small gradient. Common in the discriminators of GANs, with a slope of 0.2.</source>
            <translation>y = x für x &gt; 0, sonst slope · x. Wie ReLU, aber eine Einheit kann nicht sterben: Negative Werte lassen noch einen kleinen Gradienten durch. Üblich in den Diskriminatoren von GANs, mit einer Steigung von 0,2.</translation>
        </message>
        <message>
            <source>y = x for x &gt; 0, a · x otherwise, where the slope a is learned together with the weights: one for the whole layer or one for each channel. It costs next to nothing and can fit a little better than LeakyReLU.</source>
            <translation>y = x für x &gt; 0, sonst a · x, wobei die Steigung a mit den Gewichten gelernt wird: eine für die ganze Schicht oder eine je Kanal. Sie kostet fast nichts und kann etwas besser passen als LeakyReLU.</translation>
        </message>
        <message>
            <source>y = x for x &gt; 0, α · (e^x − 1) otherwise. As ReLU for positive values; negative ones pull the mean of the outputs towards zero, which can speed up training. A little slower to compute.</source>
            <translation>y = x für x &gt; 0, sonst α · (e^x − 1). Wie ReLU bei positiven Werten; negative ziehen den Mittelwert der Ausgänge gegen null, was das Training beschleunigen kann. Etwas langsamer zu berechnen.</translation>
        </message>
        <message>
            <source>y = λ · x for x &gt; 0, λ · α · (e^x − 1) otherwise, with λ ≈ 1.0507 and α ≈ 1.6733. In deep plain networks of Dense layers, with truncated-normal or LeCun-like initial weights, it normalises by itself, without BatchNorm.</source>
            <translation>y = λ · x für x &gt; 0, sonst λ · α · (e^x − 1), mit λ ≈ 1,0507 und α ≈ 1,6733. In tiefen einfachen Netzen aus Dense-Schichten, mit Anfangsgewichten nach LeCun oder gestutzt normal, normalisiert sie von selbst, ohne BatchNorm.</translation>
        </message>
        <message>
            <source>y = x · Φ(x), where Φ is the cumulative normal distribution. A smooth relative of ReLU, standard in transformers. The tanh form, y = x / 2 · (1 + tanh(√(2/π) · (x + 0.044715 · x³))), is the approximation that some published models were trained with.</source>
            <translation>y = x · Φ(x), wobei Φ die kumulierte Normalverteilung ist. Eine glatte Verwandte von ReLU, üblich in Transformern. Die tanh-Form, y = x / 2 · (1 + tanh(√(2/π) · (x + 0,044715 · x³))), ist die Näherung, mit der manche veröffentlichten Modelle trainiert wurden.</translation>
        </message>
        <message>
            <source>y = x · σ(x) = x / (1 + e^−x). Smooth, with a small dip below zero; used in EfficientNet and many recent networks in place of ReLU.</source>
            <translation>y = x · σ(x) = x / (1 + e^−x). Glatt, mit einer kleinen Delle unter null; in EfficientNet und vielen neueren Netzen statt ReLU.</translation>
        </message>
        <message>
            <source>y = x · tanh(ln(1 + e^x)). Close to SiLU; used in object detectors such as YOLOv4.</source>
            <translation>y = x · tanh(ln(1 + e^x)). Nahe an SiLU; in Objekterkennern wie YOLOv4.</translation>
        </message>
        <message>
            <source>y = 1 / (1 + e^−x). Reads as a probability or as a gate that opens and closes. Between layers ReLU usually trains better, because the gradient of a sigmoid fades for large values.</source>
            <translation>y = 1 / (1 + e^−x). Liest sich als Wahrscheinlichkeit oder als Tor, das sich öffnet und schließt. Zwischen Schichten lernt ReLU meist besser, weil der Gradient eines Sigmoids bei großen Werten schwindet.</translation>
        </message>
        <message>
            <source>y = min(1, max(0, x / 6 + 1/2)). Nearly a sigmoid at the cost of a ReLU; used in networks for small devices, such as MobileNetV3.</source>
            <translation>y = min(1, max(0, x / 6 + 1/2)). Fast ein Sigmoid zum Preis einer ReLU; in Netzen für kleine Geräte wie MobileNetV3.</translation>
        </message>
        <message>
            <source>y = x · min(1, max(0, x / 6 + 1/2)). Nearly SiLU at the cost of a ReLU; used in networks for small devices, such as MobileNetV3.</source>
            <translation>y = x · min(1, max(0, x / 6 + 1/2)). Fast SiLU zum Preis einer ReLU; in Netzen für kleine Geräte wie MobileNetV3.</translation>
        </message>
        <message>
            <source>y = (e^x − e^−x) / (e^x + e^−x). Centred at zero, used in recurrent networks and as the last activation of generators whose images lie between −1 and 1.</source>
            <translation>y = (e^x − e^−x) / (e^x + e^−x). Um null zentriert, in rekurrenten Netzen und als letzte Aktivierung von Generatoren, deren Bilder zwischen −1 und 1 liegen.</translation>
        </message>
        <message>
            <source>y = ln(1 + e^(β · x)) / β. Use it where a network must yield a positive number, such as a deviation or a rate. Larger β bend more sharply.</source>
            <translation>y = ln(1 + e^(β · x)) / β. Nehmen Sie sie, wo ein Netz eine positive Zahl liefern muss, etwa eine Abweichung oder eine Rate. Größere β knicken schärfer.</translation>
        </message>
        <message>
            <source>y[i] = e^x[i] / Σ e^x[j]. The largest score gets the largest share. Used inside networks, for attention weights and mixtures. The Classification output applies it by itself: do not put one in front of it.</source>
            <translation>y[i] = e^x[i] / Σ e^x[j]. Der größte Wert bekommt den größten Anteil. Im Innern von Netzen, für Gewichte der Aufmerksamkeit und Mischungen. Der Ausgang Classification wendet sie selbst an: Setzen Sie keine davor.</translation>
        </message>
        <message>
            <source>y[i] = x[i] − ln Σ e^x[j], the logarithm of softmax, computed so that nothing overflows. The Classification output applies it by itself: do not put one in front of it.</source>
            <translation>y[i] = x[i] − ln Σ e^x[j], der Logarithmus von Softmax, so berechnet, dass nichts überläuft. Der Ausgang Classification wendet ihn selbst an: Setzen Sie keinen davor.</translation>
        </message>
        <message>
            <source>C × H × W values become a list of C · H · W values, row by row; nothing is computed. Needed between convolutions and Dense. GlobalAvgPool2d is an alternative that keeps far fewer values.</source>
            <translation>Aus C × H × W Werten wird eine Liste von C · H · W Werten, Zeile für Zeile; nichts wird berechnet. Nötig zwischen Faltungen und Dense. GlobalAvgPool2d ist eine Alternative, die viel weniger Werte behält.</translation>
        </message>
        <message>
            <source>Takes the values in their order (the last axis runs fastest) and arranges them as channels × height × width, steps × features or any other shape with the same number of values; nothing is computed. One size may be −1 and is worked out. For example 784 numbers become an image with 1, 28, 28.</source>
            <translation>Nimmt die Werte in ihrer Reihenfolge (die letzte Achse läuft am schnellsten) und ordnet sie als Kanäle × Höhe × Breite, Schritte × Merkmale oder in jeder anderen Form mit gleich vielen Werten an; nichts wird berechnet. Eine Größe darf −1 sein und wird ausgerechnet. So werden 784 Zahlen mit 1, 28, 28 zu einem Bild.</translation>
        </message>
        <message>
            <source>The new axis i is the old axis order[i]: with 1, 0 a sequence of 50 × 32 becomes 32 × 50. In contrast to Reshape the values move along with their axes. Needed where two layers see the axes in different order.</source>
            <translation>Die neue Achse i ist die alte Achse order[i]: Mit 1, 0 wird aus einer Folge von 50 × 32 eine von 32 × 50. Anders als bei Reshape wandern die Werte mit ihren Achsen. Nötig, wo zwei Schichten die Achsen in verschiedener Reihenfolge sehen.</translation>
        </message>
        <message>
            <source>Keeps the positions from begin up to, but without, end along one axis: x[begin : end], as in Python. Negative numbers count from the end. For example the last step of a sequence is begin −1 on axis 0.</source>
            <translation>Behält die Stellen von begin bis vor end entlang einer Achse: x[begin : end], wie in Python. Negative Zahlen zählen vom Ende. Der letzte Schritt einer Folge ist zum Beispiel begin −1 auf Achse 0.</translation>
        </message>
        <message>
            <source>The first positions along an axis leave through one port, the rest through the other; together they hold every value once. The reverse of Concat. Used for gated units, for networks that treat halves of the channels differently, and to take mean and variance from one Dense.</source>
            <translation>Die ersten Stellen entlang einer Achse gehen durch einen Ausgang, die übrigen durch den anderen; zusammen halten sie jeden Wert einmal. Die Umkehrung von Concat. Für Einheiten mit Toren, für Netze, die Hälften der Kanäle verschieden behandeln, und um Mittelwert und Varianz aus einer Dense zu nehmen.</translation>
        </message>
        <message>
            <source>Joins its inputs along one axis, in the order of the wires: two images of 16 and 32 channels become one of 48. All other sizes must agree. Used in inception blocks, DenseNets and U-Nets, or to bring images and table columns together.</source>
            <translation>Verbindet ihre Eingänge entlang einer Achse, in der Reihenfolge der Verbindungen: Aus zwei Bildern mit 16 und 32 Kanälen wird eines mit 48. Alle anderen Größen müssen übereinstimmen. In Inception-Blöcken, DenseNets und U-Nets, oder um Bilder und Tabellenspalten zusammenzubringen.</translation>
        </message>
        <message>
            <source>Adds rows and columns with a fixed value at the top, left, bottom and right. Use it to bring images to a size that later layers divide evenly, or before a Conv2d that needs an uneven border.</source>
            <translation>Ergänzt Zeilen und Spalten mit einem festen Wert oben, links, unten und rechts. Um Bilder auf eine Größe zu bringen, die spätere Schichten glatt teilen, oder vor einer Conv2d, die einen ungleichen Rand braucht.</translation>
        </message>
        <message>
            <source>Removes rows and columns at the top, left, bottom and right. Use it to bring the two sides of a skip connection to the same size, as in the original U-Net.</source>
            <translation>Entfernt Zeilen und Spalten oben, links, unten und rechts. Um die beiden Seiten einer Abkürzung auf dieselbe Größe zu bringen, wie im ursprünglichen U-Net.</translation>
        </message>
        <message>
            <source>Enlarges height and width by whole factors. Nearest repeats each pixel; bilinear blends between the centres of neighbouring pixels. Followed by a Conv2d it grows images in decoders and U-Nets, free of the checkerboard patterns of transposed convolutions.</source>
            <translation>Vergrößert Höhe und Breite um ganze Faktoren. „Nächster“ wiederholt jeden Bildpunkt; „bilinear“ mischt zwischen den Mitten benachbarter. Mit einer Conv2d dahinter vergrößert sie Bilder in Decodern und U-Nets, frei von den Schachbrettmustern transponierter Faltungen.</translation>
        </message>
        <message>
            <source>y = a + b + …, for inputs of the same shape. The joint of a residual connection: the input of a block is added to its result, so that gradients have a short way back. Takes any number of wires.</source>
            <translation>y = a + b + …, für Eingänge derselben Form. Das Gelenk einer Residualverbindung: Der Eingang eines Blocks wird zu seinem Ergebnis addiert, sodass Gradienten einen kurzen Rückweg haben. Nimmt beliebig viele Verbindungen.</translation>
        </message>
        <message>
            <source>y = a − b, for inputs of the same shape. Compares two branches, for example the two sides of a Siamese network.</source>
            <translation>y = a − b, für Eingänge derselben Form. Vergleicht zwei Zweige, etwa die beiden Seiten eines siamesischen Netzes.</translation>
        </message>
        <message>
            <source>y = a · b · …, for inputs of the same shape. With an image as the first wire and a list with one number per channel as the second, each channel is multiplied by its number: so gates open and close channels, as in squeeze-and-excitation blocks.</source>
            <translation>y = a · b · …, für Eingänge derselben Form. Mit einem Bild als erster Verbindung und einer Liste mit einer Zahl je Kanal als zweiter wird jeder Kanal mit seiner Zahl malgenommen: So öffnen und schließen Tore Kanäle, wie in Squeeze-and-Excitation-Blöcken.</translation>
        </message>
        <message>
            <source>y = (1 / n) · Σ x along the axis, which goes. The mean over the steps turns a sequence of any length into one list of numbers, a simple and good way from a transformer to a Dense.</source>
            <translation>y = (1 / n) · Σ x entlang der Achse, die wegfällt. Der Mittelwert über die Schritte macht aus einer Folge beliebiger Länge eine Liste von Zahlen, ein einfacher und guter Weg von einem Transformer zu einer Dense.</translation>
        </message>
        <message>
            <source>y = max x along the axis, which goes; the gradient flows to the largest value only. Over the steps of a sequence it tells whether a feature was ever present.</source>
            <translation>y = max x entlang der Achse, die wegfällt; der Gradient fließt nur zum größten Wert. Über die Schritte einer Folge sagt sie, ob ein Merkmal je da war.</translation>
        </message>
        <message>
            <source>y = Σ x along the axis, which goes. Unlike the mean it grows with the number of values, so use it where the count matters.</source>
            <translation>y = Σ x entlang der Achse, die wegfällt. Anders als der Mittelwert wächst sie mit der Zahl der Werte; nehmen Sie sie, wo die Anzahl zählt.</translation>
        </message>
        <message>
            <source>y = factor · x + offset, with two numbers that you give and that are not learned. Brings values into another range, for example from −1 … 1 to 0 … 1 with factor 0.5 and offset 0.5, or weakens a branch before it is added.</source>
            <translation>y = factor · x + offset, mit zwei Zahlen, die Sie angeben und die nicht gelernt werden. Bringt Werte in einen anderen Bereich, etwa von −1 … 1 nach 0 … 1 mit Faktor 0,5 und Versatz 0,5, oder schwächt einen Zweig, bevor er addiert wird.</translation>
        </message>
        <message>
            <source>y = x on the way forward, and a gradient of zero on the way back: what lies in front does not learn from what lies behind. Used for targets that the network makes itself, in self-supervised learning, and to train one branch without disturbing another.</source>
            <translation>y = x auf dem Hinweg und ein Gradient von null auf dem Rückweg: Was davor liegt, lernt nicht von dem, was dahinter liegt. Für Ziele, die das Netz selbst macht, im selbstüberwachten Lernen, und um einen Zweig zu trainieren, ohne einen anderen zu stören.</translation>
        </message>
        <message>
            <source>While training z = μ + e^(v / 2) · n with n ~ N(0, 1), so that gradients reach both the mean μ and the log variance v; otherwise z = μ. The joint of a variational autoencoder: two Dense layers yield μ and v, and the KLNormal output keeps both near the standard normal distribution.</source>
            <translation>Im Training z = μ + e^(v / 2) · n mit n ~ N(0, 1), sodass Gradienten den Mittelwert μ und die Logarithmusvarianz v erreichen; sonst z = μ. Das Gelenk eines Variations-Autoencoders: Zwei Dense-Schichten liefern μ und v, und der Ausgang KLNormal hält beide nahe an der Standardnormalverteilung.</translation>
        </message>
        <message>
            <source>Passes on what it gets and computes nothing. Use it to lead long wires around other nodes.</source>
            <translation>Reicht weiter, was sie bekommt, und berechnet nichts. Um lange Verbindungen um andere Knoten zu führen.</translation>
        </message>
        <message>
            <source>Takes one score per class, turns the scores into probabilities with softmax, p = e^x / Σ e^x, and compares them with the true class: loss = −ln p[true class] (cross-entropy). Reports accuracy, the share of samples whose largest score is that of the true class. Feed it plain scores: the last layer in front is a Dense with as many outputs as there are classes and without activation. With tokens as the target it names one for each step, as language models do.</source>
            <translation>Nimmt einen Wert je Klasse, macht daraus mit Softmax Wahrscheinlichkeiten, p = e^x / Σ e^x, und vergleicht sie mit der wahren Klasse: loss = −ln p[wahre Klasse] (Kreuzentropie). Meldet die Genauigkeit, den Anteil der Beispiele, deren größter Wert der der wahren Klasse ist. Geben Sie ihr rohe Werte: Die letzte Schicht davor ist eine Dense mit so vielen Ausgängen, wie es Klassen gibt, und ohne Aktivierung. Mit Token als Ziel nennt sie bei jedem Schritt eines, wie Sprachmodelle.</translation>
        </message>
        <message>
            <source>Compares the prediction y with the target t, averaged over the numbers of a sample. Mean squared error, (y − t)², is the standard; mean absolute error, |y − t|, is not thrown off by outliers; Huber is squared near zero and absolute beyond δ. Reports the mean absolute error and the root of the mean squared error. With an image as target it trains an autoencoder.</source>
            <translation>Vergleicht die Vorhersage y mit dem Ziel t, gemittelt über die Zahlen eines Beispiels. Der mittlere quadratische Fehler, (y − t)², ist das Übliche; der mittlere absolute, |y − t|, lässt sich von Ausreißern nicht beirren; Huber ist nahe null quadratisch und jenseits von δ linear. Meldet den mittleren absoluten Fehler und die Wurzel des mittleren quadratischen. Mit einem Bild als Ziel trainiert sie einen Autoencoder.</translation>
        </message>
        <message>
            <source>Takes one score per question, turns each into a probability with the sigmoid, p = σ(x), and compares it with the target t of 0 or 1: loss = −(t · ln p + (1 − t) · ln(1 − p)), averaged over the questions. For labels that do not exclude each other (a picture can show a cat and a dog), and for decisions between two classes. Feed it plain scores, without Sigmoid.</source>
            <translation>Nimmt einen Wert je Frage, macht aus jedem mit dem Sigmoid eine Wahrscheinlichkeit, p = σ(x), und vergleicht sie mit dem Ziel t, 0 oder 1: loss = −(t · ln p + (1 − t) · ln(1 − p)), gemittelt über die Fragen. Für Angaben, die einander nicht ausschließen (ein Bild kann eine Katze und einen Hund zeigen), und für Entscheidungen zwischen zwei Klassen. Geben Sie ihr rohe Werte, ohne Sigmoid.</translation>
        </message>
        <message>
            <source>The Kullback–Leibler divergence of N(μ, e^v) from N(0, 1), added up over the numbers of a sample: loss = −½ · Σ (1 + v − μ² − e^v). The second loss of a variational autoencoder, beside the reconstruction; a weight below 1 gives sharper reconstructions, above 1 a tidier latent space.</source>
            <translation>Die Kullback-Leibler-Divergenz von N(μ, e^v) zu N(0, 1), addiert über die Zahlen eines Beispiels: loss = −½ · Σ (1 + v − μ² − e^v). Der zweite Verlust eines Variations-Autoencoders, neben der Rekonstruktion; ein Gewicht unter 1 gibt schärfere Rekonstruktionen, über 1 einen aufgeräumteren latenten Raum.</translation>
        </message>
        <message>
            <source>loss = 1 − a · b / (|a| · |b|): 0 when both point in the same direction, 2 when they are opposed; their lengths do not matter. Brings two representations of the same thing together, such as a picture and its caption, or a prediction and a target that the network makes itself (put StopGradient in front of the latter).</source>
            <translation>loss = 1 − a · b / (|a| · |b|): 0, wenn beide in dieselbe Richtung zeigen, 2, wenn in entgegengesetzte; ihre Längen zählen nicht. Bringt zwei Darstellungen derselben Sache zusammen, etwa ein Bild und seine Unterschrift, oder eine Vorhersage und ein Ziel, das das Netz selbst macht (setzen Sie StopGradient vor Letzteres).</translation>
        </message>
        <message>
            <source>The NT-Xent loss of SimCLR: for each view, loss = −ln (e^(s / τ) / Σ e^(s' / τ)), where s is the cosine similarity to the other view of the same sample and the sum runs over all other views of the batch. Learns useful representations without labels; larger batches help. Make the two views by noise or augmentation and stack them with Concat along the batch.</source>
            <translation>Der NT-Xent-Verlust von SimCLR: für jede Ansicht loss = −ln (e^(s / τ) / Σ e^(s' / τ)), wobei s die Kosinusähnlichkeit zur anderen Ansicht desselben Beispiels ist und die Summe über alle anderen Ansichten des Batches läuft. Lernt nützliche Darstellungen ohne Angaben; größere Batches helfen. Machen Sie die beiden Ansichten durch Rauschen oder Augmentierung und stapeln Sie sie mit Concat im Batch.</translation>
        </message>
        <message>
            <source>Takes the score x of a discriminator and says what it should have been. Non-saturating: −ln σ(x) for real, −ln(1 − σ(x)) for generated; least squares: (x − 1)² and x²; Wasserstein: −x and x (clip the weights of the discriminator then). The discriminator trains on two such outputs, one for real and one for generated pictures; the generator on a third one that calls its pictures real.</source>
            <translation>Nimmt den Wert x eines Diskriminators und sagt, was er hätte sein sollen. Nicht sättigend: −ln σ(x) für echt, −ln(1 − σ(x)) für erzeugt; kleinste Quadrate: (x − 1)² und x²; Wasserstein: −x und x (begrenzen Sie dann die Gewichte des Diskriminators). Der Diskriminator lernt an zwei solchen Ausgängen, einem für echte und einem für erzeugte Bilder; der Generator an einem dritten, der seine Bilder echt nennt.</translation>
        </message>
        <message>
            <source>The network is empty.</source>
            <translation>Das Netz ist leer.</translation>
        </message>
        <message>
            <source>The network has no output, so there is nothing to learn.</source>
            <translation>Das Netz hat keinen Ausgang, also gibt es nichts zu lernen.</translation>
        </message>
        <message>
            <source>Add an output, such as Classification or Regression, and connect it.</source>
            <translation>Fügen Sie einen Ausgang hinzu, etwa Classification oder Regression, und verbinden Sie ihn.</translation>
        </message>
        <message>
            <source>Drag a wire from an output to it, or delete the node.</source>
            <translation>Ziehen Sie eine Verbindung von einem Ausgang dorthin, oder löschen Sie den Knoten.</translation>
        </message>
        <message>
            <source>Remove all but one, or join them with Add or Concat first.</source>
            <translation>Entfernen Sie alle bis auf eine, oder führen Sie sie zuerst mit Add oder Concat zusammen.</translation>
        </message>
        <message>
            <source>Unmute it, or connect something else.</source>
            <translation>Schalten Sie ihn wieder ein, oder verbinden Sie etwas anderes.</translation>
        </message>
        <message>
            <source>Remove the wire.</source>
            <translation>Entfernen Sie die Verbindung.</translation>
        </message>
        <message>
            <source>Choose a layer from the palette.</source>
            <translation>Wählen Sie eine Schicht aus der Palette.</translation>
        </message>
        <message>
            <source>Connect it, or delete it.</source>
            <translation>Verbinden Sie es, oder löschen Sie es.</translation>
        </message>
        <message>
            <source>Remove one of these wires: data may only flow forwards.</source>
            <translation>Entfernen Sie eine dieser Verbindungen: Daten fließen nur vorwärts.</translation>
        </message>
        <message>
            <source>Choose smaller repeat counts.</source>
            <translation>Wählen Sie kleinere Wiederholungszahlen.</translation>
        </message>
        <message>
            <source>Delete it, or move it into a group.</source>
            <translation>Löschen Sie es, oder verschieben Sie es in eine Gruppe.</translation>
        </message>
        <message>
            <source>Rename one of them inside the group.</source>
            <translation>Benennen Sie einen davon im Innern der Gruppe um.</translation>
        </message>
        <message>
            <source>Give it one input for each output, or set its repeat count to 1.</source>
            <translation>Geben Sie ihr einen Eingang je Ausgang, oder setzen Sie die Wiederholungen auf 1.</translation>
        </message>
        <message>
            <source>Choose a layer or group of the same canvas.</source>
            <translation>Wählen Sie eine Schicht oder Gruppe derselben Zeichenfläche.</translation>
        </message>
        <message>
            <source>Remove one of the two.</source>
            <translation>Entfernen Sie eine der beiden.</translation>
        </message>
        <message>
            <source>Remove the wire, or connect it to a node.</source>
            <translation>Entfernen Sie die Verbindung, oder verbinden Sie sie mit einem Knoten.</translation>
        </message>
        <message>
            <source>Rename one of them: exported files tell nodes apart by their names.</source>
            <translation>Benennen Sie einen davon um: Exportierte Dateien unterscheiden Knoten nach ihren Namen.</translation>
        </message>
        <message>
            <source>No data is chosen yet, so the size of the input is not known.</source>
            <translation>Noch sind keine Daten gewählt, darum ist die Größe des Eingangs nicht bekannt.</translation>
        </message>
        <message>
            <source>Choose data in the Data workspace.</source>
            <translation>Wählen Sie Daten im Arbeitsbereich „Daten“.</translation>
        </message>
        <message>
            <source>Insert Embedding in front: it turns each token into a vector.</source>
            <translation>Setzen Sie Embedding davor: Es macht aus jedem Token einen Vektor.</translation>
        </message>
        <message>
            <source>Insert Flatten in front, or GlobalAvgPool2d.</source>
            <translation>Setzen Sie Flatten davor, oder GlobalAvgPool2d.</translation>
        </message>
        <message>
            <source>Insert Flatten in front.</source>
            <translation>Setzen Sie Flatten davor.</translation>
        </message>
        <message>
            <source>Insert Reshape in front.</source>
            <translation>Setzen Sie Reshape davor.</translation>
        </message>
        <message>
            <source>Insert Reshape to 1 in front.</source>
            <translation>Setzen Sie Reshape auf 1 davor.</translation>
        </message>
        <message>
            <source>Use Classification, or choose a target of two classes.</source>
            <translation>Nehmen Sie Classification, oder wählen Sie ein Ziel mit zwei Klassen.</translation>
        </message>
        <message>
            <source>Give one weight per class, or none.</source>
            <translation>Geben Sie ein Gewicht je Klasse an, oder keines.</translation>
        </message>
        <message>
            <source>Bring both to the same shape, for example with a 1 × 1 convolution or Dense on one side.</source>
            <translation>Bringen Sie beide auf dieselbe Form, etwa mit einer 1 × 1-Faltung oder Dense auf einer Seite.</translation>
        </message>
        <message>
            <source>Bring both to the same shape first.</source>
            <translation>Bringen Sie zuerst beide auf dieselbe Form.</translation>
        </message>
        <message>
            <source>Bring both to the same shape first; the image must be the first wire.</source>
            <translation>Bringen Sie zuerst beide auf dieselbe Form; das Bild muss die erste Verbindung sein.</translation>
        </message>
        <message>
            <source>Bring the inputs to the same size first, or choose another axis.</source>
            <translation>Bringen Sie zuerst die Eingänge auf dieselbe Größe, oder wählen Sie eine andere Achse.</translation>
        </message>
        <message>
            <source>Concat cannot join tokens with real numbers.</source>
            <translation>Concat kann Token nicht mit reellen Zahlen verbinden.</translation>
        </message>
        <message>
            <source>Insert Embedding behind the tokens.</source>
            <translation>Setzen Sie Embedding hinter die Token.</translation>
        </message>
        <message>
            <source>Choose one of them.</source>
            <translation>Wählen Sie eines davon.</translation>
        </message>
        <message>
            <source>Choose data that has one.</source>
            <translation>Wählen Sie Daten, die eines haben.</translation>
        </message>
        <message>
            <source>Choose smaller sizes.</source>
            <translation>Wählen Sie kleinere Größen.</translation>
        </message>
        <message>
            <source>Remove it.</source>
            <translation>Entfernen Sie sie.</translation>
        </message>
        <message>
            <source>a single number</source>
            <translation>eine einzelne Zahl</translation>
        </message>
        <message>
            <source>a list of numbers</source>
            <translation>eine Liste von Zahlen</translation>
        </message>
        <message>
            <source>a sequence (steps × features)</source>
            <translation>eine Folge (Schritte × Merkmale)</translation>
        </message>
        <message>
            <source>an image (C × H × W)</source>
            <translation>ein Bild (C × H × W)</translation>
        </message>
        <message>
            <source>a tensor</source>
            <translation>einen Tensor</translation>
        </message>
        <message>
            <source>1 number</source>
            <translation>1 Zahl</translation>
        </message>
        <message>
            <source>1 row with missing values was left out.</source>
            <translation>1 Zeile mit fehlenden Werten wurde weggelassen.</translation>
        </message>
        <message>
            <source>1 epoch</source>
            <translation>1 Epoche</translation>
        </message>
        <message>
            <source>1 sample</source>
            <translation>1 Beispiel</translation>
        </message>
        <message>
            <source>Replace this layer or change its settings; this machine cannot run it as it is.</source>
            <translation>Ersetzen Sie diese Schicht oder ändern Sie ihre Einstellungen; so kann dieser Rechner sie nicht ausführen.</translation>
        </message>
        <message>
            <source>Make the batches or the largest layers smaller, or let frames compute their activations again instead of keeping them.</source>
            <translation>Verkleinern Sie die Batches oder die größten Schichten, oder lassen Sie Rahmen ihre Aktivierungen neu berechnen, statt sie aufzubewahren.</translation>
        </message>
        <message>
            <source>Nothing has to be done. Choose f32 as precision to be rid of this message.</source>
            <translation>Es ist nichts zu tun. Wählen Sie f32 als Präzision, um diese Meldung loszuwerden.</translation>
        </message>
        <message>
            <source>Free some space on the disk, or save somewhere else.</source>
            <translation>Schaffen Sie Platz auf dem Datenträger, oder speichern Sie woanders.</translation>
        </message>
        <message>
            <source>Choose a folder that you may write to.</source>
            <translation>Wählen Sie einen Ordner, in den Sie schreiben dürfen.</translation>
        </message>
        <message>
            <source>Check that the folder exists and that the disk is in order, or save somewhere else.</source>
            <translation>Prüfen Sie, ob der Ordner existiert und der Datenträger in Ordnung ist, oder speichern Sie woanders.</translation>
        </message>
        <message>
            <source>There is no such file.</source>
            <translation>Diese Datei gibt es nicht.</translation>
        </message>
        <message>
            <source>Check the path.</source>
            <translation>Prüfen Sie den Pfad.</translation>
        </message>
        <message>
            <source>This is not a file.</source>
            <translation>Das ist keine Datei.</translation>
        </message>
        <message>
            <source>Choose a file.</source>
            <translation>Wählen Sie eine Datei.</translation>
        </message>
        <message>
            <source>Check that you may read it.</source>
            <translation>Prüfen Sie, ob Sie sie lesen dürfen.</translation>
        </message>
        <message>
            <source>Check that this is the right file.</source>
            <translation>Prüfen Sie, ob das die richtige Datei ist.</translation>
        </message>
        <message>
            <source>The file could not be read to its end.</source>
            <translation>Die Datei konnte nicht bis zum Ende gelesen werden.</translation>
        </message>
        <message>
            <source>Check that you may read it and that it is not being changed.</source>
            <translation>Prüfen Sie, ob Sie sie lesen dürfen und ob sie nicht gerade geändert wird.</translation>
        </message>
        <message>
            <source>A number is too large to be stored.</source>
            <translation>Eine Zahl ist zu groß, um gespeichert zu werden.</translation>
        </message>
        <message>
            <source>Use a smaller number.</source>
            <translation>Nehmen Sie eine kleinere Zahl.</translation>
        </message>
        <message>
            <source>This is not valid JSON.</source>
            <translation>Das ist kein gültiges JSON.</translation>
        </message>
        <message>
            <source>Look for a missing comma, bracket or quotation mark just before this place.</source>
            <translation>Suchen Sie kurz vor dieser Stelle nach einem fehlenden Komma, einer Klammer oder einem Anführungszeichen.</translation>
        </message>
        <message>
            <source>A text contains a zero character.</source>
            <translation>Ein Text enthält ein Nullzeichen.</translation>
        </message>
        <message>
            <source>Use fewer levels.</source>
            <translation>Nehmen Sie weniger Ebenen.</translation>
        </message>
        <message>
            <source>Write it as { … }.</source>
            <translation>Schreiben Sie es als { … }.</translation>
        </message>
        <message>
            <source>Add it.</source>
            <translation>Ergänzen Sie ihn.</translation>
        </message>
        <message>
            <source>Correct the value.</source>
            <translation>Berichtigen Sie den Wert.</translation>
        </message>
        <message>
            <source>Shorten the text.</source>
            <translation>Kürzen Sie den Text.</translation>
        </message>
        <message>
            <source>Remove some.</source>
            <translation>Entfernen Sie einige.</translation>
        </message>
        <message>
            <source>A name has more than 200 bytes.</source>
            <translation>Ein Name hat mehr als 200 Bytes.</translation>
        </message>
        <message>
            <source>Shorten it.</source>
            <translation>Kürzen Sie ihn.</translation>
        </message>
        <message>
            <source>The field of the data to change. Empty: the first input.</source>
            <translation>Das Feld der Daten, das geändert wird. Leer: der erste Eingang.</translation>
        </message>
        <message>
            <source>Moves each picture a little, in a new direction every time.</source>
            <translation>Verschiebt jedes Bild ein wenig, jedes Mal in eine andere Richtung.</translation>
        </message>
        <message>
            <source>The largest shift to each side and up and down.</source>
            <translation>Die größte Verschiebung zu jeder Seite, nach oben und nach unten.</translation>
        </message>
        <message>
            <source>Turns each picture a little about its middle.</source>
            <translation>Dreht jedes Bild ein wenig um seine Mitte.</translation>
        </message>
        <message>
            <source>The largest angle to either side.</source>
            <translation>Der größte Winkel zu jeder Seite.</translation>
        </message>
        <message>
            <source>Makes each picture a little larger or smaller.</source>
            <translation>Vergrößert oder verkleinert jedes Bild ein wenig.</translation>
        </message>
        <message>
            <source>The largest change of size.</source>
            <translation>Die größte Änderung der Größe.</translation>
        </message>
        <message>
            <source>Mirrors half of the pictures. For things that look the same in a mirror: cats yes, digits no.</source>
            <translation>Spiegelt die Hälfte der Bilder. Für Dinge, die im Spiegel gleich aussehen: Katzen ja, Ziffern nein.</translation>
        </message>
        <message>
            <source>What is swapped.</source>
            <translation>Was vertauscht wird.</translation>
        </message>
        <message>
            <source>Adds a little noise to every number, after the preparation, so that the network does not rely on details.</source>
            <translation>Fügt nach der Aufbereitung jeder Zahl etwas Rauschen hinzu, damit sich das Netz nicht auf Einzelheiten verlässt.</translation>
        </message>
        <message>
            <source>How strong the noise is, in units of the prepared numbers.</source>
            <translation>Wie stark das Rauschen ist, in Einheiten der aufbereiteten Zahlen.</translation>
        </message>
        <message>
            <source>Remove this augmentation, or choose an image.</source>
            <translation>Entfernen Sie diese Augmentierung, oder wählen Sie ein Bild.</translation>
        </message>
        <message>
            <source>The table has a header but no rows.</source>
            <translation>Die Tabelle hat eine Kopfzeile, aber keine weiteren Zeilen.</translation>
        </message>
        <message>
            <source>The table is empty.</source>
            <translation>Die Tabelle ist leer.</translation>
        </message>
        <message>
            <source>Choose a file with at least one row of data.</source>
            <translation>Wählen Sie eine Datei mit mindestens einer Zeile Daten.</translation>
        </message>
        <message>
            <source>Check the delimiter.</source>
            <translation>Prüfen Sie das Trennzeichen.</translation>
        </message>
        <message>
            <source>Choose the columns again.</source>
            <translation>Wählen Sie die Spalten neu.</translation>
        </message>
        <message>
            <source>Add or remove cells, or put texts that contain the delimiter in quotation marks.</source>
            <translation>Ergänzen oder entfernen Sie Zellen, oder setzen Sie Texte mit dem Trennzeichen in Anführungszeichen.</translation>
        </message>
        <message>
            <source>Use it as a number, or ignore it.</source>
            <translation>Verwenden Sie sie als Zahl, oder lassen Sie sie weg.</translation>
        </message>
        <message>
            <source>Every row of the table has a missing value.</source>
            <translation>In jeder Zeile der Tabelle fehlt ein Wert.</translation>
        </message>
        <message>
            <source>Fill missing values with the mean, or ignore the columns that are empty.</source>
            <translation>Ersetzen Sie fehlende Werte durch den Mittelwert, oder lassen Sie die leeren Spalten weg.</translation>
        </message>
        <message>
            <source>No data are chosen yet.</source>
            <translation>Noch sind keine Daten gewählt.</translation>
        </message>
        <message>
            <source>Choose where the data come from.</source>
            <translation>Wählen Sie, woher die Daten kommen.</translation>
        </message>
        <message>
            <source>Choose another source.</source>
            <translation>Wählen Sie eine andere Quelle.</translation>
        </message>
        <message>
            <source>Reading the data was cancelled.</source>
            <translation>Das Lesen der Daten wurde abgebrochen.</translation>
        </message>
        <message>
            <source>Read them again when you need them.</source>
            <translation>Lesen Sie sie neu, wenn Sie sie brauchen.</translation>
        </message>
        <message>
            <source>Use fewer samples or smaller ones.</source>
            <translation>Nehmen Sie weniger oder kleinere Beispiele.</translation>
        </message>
        <message>
            <source>Check the path; it starts at the project&apos;s folder.</source>
            <translation>Prüfen Sie den Pfad; er beginnt beim Ordner des Projekts.</translation>
        </message>
        <message>
            <source>The file could not be opened.</source>
            <translation>Die Datei konnte nicht geöffnet werden.</translation>
        </message>
        <message>
            <source>The compressed file ends too early.</source>
            <translation>Die komprimierte Datei endet zu früh.</translation>
        </message>
        <message>
            <source>Download or copy the file again.</source>
            <translation>Laden oder kopieren Sie die Datei noch einmal.</translation>
        </message>
        <message>
            <source>Save it again with another program, or remove it.</source>
            <translation>Speichern Sie es mit einem anderen Programm neu, oder entfernen Sie es.</translation>
        </message>
        <message>
            <source>Pictures of up to 100 million pixels are accepted.</source>
            <translation>Bilder bis 100 Millionen Bildpunkte sind möglich.</translation>
        </message>
        <message>
            <source>This is neither a PNG nor a JPEG picture.</source>
            <translation>Das ist weder ein PNG- noch ein JPEG-Bild.</translation>
        </message>
        <message>
            <source>Convert it, or remove it.</source>
            <translation>Wandeln Sie es um, oder entfernen Sie es.</translation>
        </message>
        <message>
            <source>The network takes images, not text.</source>
            <translation>Das Netz nimmt Bilder, keinen Text.</translation>
        </message>
        <message>
            <source>Give it PNG or JPEG pictures, or a NumPy array.</source>
            <translation>Geben Sie ihm PNG- oder JPEG-Bilder oder ein NumPy-Array.</translation>
        </message>
        <message>
            <source>Save the array with numpy.save().</source>
            <translation>Speichern Sie das Array mit numpy.save().</translation>
        </message>
        <message>
            <source>The header of the array names no shape.</source>
            <translation>Der Kopf des Arrays nennt keine Form.</translation>
        </message>
        <message>
            <source>This is not a NumPy array: it does not begin with “\x93NUMPY”.</source>
            <translation>Das ist kein NumPy-Array: Es beginnt nicht mit „\x93NUMPY“.</translation>
        </message>
        <message>
            <source>The file ends within its header.</source>
            <translation>Die Datei endet in ihrem Kopf.</translation>
        </message>
        <message>
            <source>Convert it to float32 with array.astype(&quot;float32&quot;).</source>
            <translation>Wandeln Sie es mit array.astype(&quot;float32&quot;) in float32 um.</translation>
        </message>
        <message>
            <source>The array is stored column by column.</source>
            <translation>Das Array ist spaltenweise gespeichert.</translation>
        </message>
        <message>
            <source>Save numpy.ascontiguousarray(array) instead.</source>
            <translation>Speichern Sie stattdessen numpy.ascontiguousarray(array).</translation>
        </message>
        <message>
            <source>Remove or replace such numbers.</source>
            <translation>Entfernen oder ersetzen Sie solche Zahlen.</translation>
        </message>
        <message>
            <source>Leave the columns empty: this field has none with names.</source>
            <translation>Lassen Sie die Spalten leer: Dieses Feld hat keine mit Namen.</translation>
        </message>
        <message>
            <source>Choose one of its columns.</source>
            <translation>Wählen Sie eine seiner Spalten.</translation>
        </message>
        <message>
            <source>Choose shares so that most samples stay for training.</source>
            <translation>Wählen Sie die Anteile so, dass die meisten Beispiele fürs Training bleiben.</translation>
        </message>
        <message>
            <source>The shares for validation and test must be from 0 to below 1.</source>
            <translation>Die Anteile für Validierung und Test müssen mindestens 0 und kleiner als 1 sein.</translation>
        </message>
        <message>
            <source>There are no samples.</source>
            <translation>Es gibt keine Beispiele.</translation>
        </message>
        <message>
            <source>Choose other data.</source>
            <translation>Wählen Sie andere Daten.</translation>
        </message>
        <message>
            <source>No samples are left for training.</source>
            <translation>Fürs Training bleiben keine Beispiele übrig.</translation>
        </message>
        <message>
            <source>Choose one of the fields of the data.</source>
            <translation>Wählen Sie eines der Felder der Daten.</translation>
        </message>
        <message>
            <source>Choose a field with numbers.</source>
            <translation>Wählen Sie ein Feld mit Zahlen.</translation>
        </message>
        <message>
            <source>It is not clear what kind of data this is.</source>
            <translation>Es ist nicht klar, welche Art von Daten das ist.</translation>
        </message>
        <message>
            <source>Choose a table (.csv), a text (.txt), NumPy arrays named x….npy and y….npy, IDX files, or a folder with one folder of pictures for each class; or choose the kind of source in the Data workspace.</source>
            <translation>Wählen Sie eine Tabelle (.csv), einen Text (.txt), NumPy-Arrays namens x….npy und y….npy, IDX-Dateien oder einen Ordner mit einem Bilderordner je Klasse; oder wählen Sie die Art der Quelle im Arbeitsbereich „Daten“.</translation>
        </message>
        <message>
            <source>Save the samples as a NumPy array.</source>
            <translation>Speichern Sie die Beispiele als NumPy-Array.</translation>
        </message>
        <message>
            <source>There are no PNG or JPEG pictures in this folder.</source>
            <translation>In diesem Ordner sind keine PNG- oder JPEG-Bilder.</translation>
        </message>
        <message>
            <source>Choose another folder.</source>
            <translation>Wählen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <source>Bring the array to that shape with reshape().</source>
            <translation>Bringen Sie das Array mit reshape() in diese Form.</translation>
        </message>
        <message>
            <source>Add the column.</source>
            <translation>Ergänzen Sie die Spalte.</translation>
        </message>
        <message>
            <source>Use one of the classes that it was trained with.</source>
            <translation>Nehmen Sie eine der Klassen, mit denen es trainiert wurde.</translation>
        </message>
        <message>
            <source>Fill them in, or train the network with missing values filled in.</source>
            <translation>Ergänzen Sie sie, oder trainieren Sie das Netz mit ergänzten Werten.</translation>
        </message>
        <message>
            <source>Give it a longer series.</source>
            <translation>Geben Sie ihm eine längere Reihe.</translation>
        </message>
        <message>
            <source>Give it a longer text.</source>
            <translation>Geben Sie ihm einen längeren Text.</translation>
        </message>
        <message>
            <source>No column of the table is used as a feature.</source>
            <translation>Keine Spalte der Tabelle wird als Merkmal verwendet.</translation>
        </message>
        <message>
            <source>Give at least one column the role “feature”.</source>
            <translation>Geben Sie mindestens einer Spalte die Rolle „Merkmal“.</translation>
        </message>
        <message>
            <source>A target column cannot be called “features”.</source>
            <translation>Eine Zielspalte darf nicht „features“ heißen.</translation>
        </message>
        <message>
            <source>Rename the column in the file.</source>
            <translation>Benennen Sie die Spalte in der Datei um.</translation>
        </message>
        <message>
            <source>The table.</source>
            <translation>Die Tabelle.</translation>
        </message>
        <message>
            <source>What stands between two cells of a row.</source>
            <translation>Was zwischen zwei Zellen einer Zeile steht.</translation>
        </message>
        <message>
            <source>What happens to rows with an empty cell, NA, NaN, null or a question mark. Mean and median are those of the training part; of a category they are the shares of its classes. Rows without their target are always left out.</source>
            <translation>Was mit Zeilen geschieht, in denen eine Zelle leer ist oder NA, NaN, null oder ein Fragezeichen enthält. Mittelwert und Median sind die des Trainingsteils, bei einer Kategorie die Anteile ihrer Klassen. Zeilen ohne ihr Ziel werden immer weggelassen.</translation>
        </message>
        <message>
            <source>This is not an IDX file: it does not begin with two zero bytes.</source>
            <translation>Das ist keine IDX-Datei: Sie beginnt nicht mit zwei Nullbytes.</translation>
        </message>
        <message>
            <source>Choose a file like train-images-idx3-ubyte.gz.</source>
            <translation>Wählen Sie eine Datei wie train-images-idx3-ubyte.gz.</translation>
        </message>
        <message>
            <source>Convert it to unsigned bytes.</source>
            <translation>Wandeln Sie sie in vorzeichenlose Bytes um.</translation>
        </message>
        <message>
            <source>Check that images and labels are not mixed up.</source>
            <translation>Prüfen Sie, ob Bilder und Labels nicht vertauscht sind.</translation>
        </message>
        <message>
            <source>Use a part of the data.</source>
            <translation>Nehmen Sie einen Teil der Daten.</translation>
        </message>
        <message>
            <source>The file announces no samples.</source>
            <translation>Die Datei kündigt keine Beispiele an.</translation>
        </message>
        <message>
            <source>Choose another file.</source>
            <translation>Wählen Sie eine andere Datei.</translation>
        </message>
        <message>
            <source>Choose the labels that belong to these images.</source>
            <translation>Wählen Sie die Labels, die zu diesen Bildern gehören.</translation>
        </message>
        <message>
            <source>Name all classes, separated by commas, beginning with class 0.</source>
            <translation>Nennen Sie alle Klassen, durch Kommas getrennt, beginnend mit Klasse 0.</translation>
        </message>
        <message>
            <source>Choose files that belong together.</source>
            <translation>Wählen Sie Dateien, die zusammengehören.</translation>
        </message>
        <message>
            <source>Grey images with a class each, in the format of MNIST: one file with all images, one with all labels, plain or compressed with gzip.</source>
            <translation>Graue Bilder mit je einer Klasse, im Format von MNIST: eine Datei mit allen Bildern, eine mit allen Labels, unkomprimiert oder mit gzip komprimiert.</translation>
        </message>
        <message>
            <source>File with the images to learn from.</source>
            <translation>Datei mit den Bildern, aus denen gelernt wird.</translation>
        </message>
        <message>
            <source>File with the class of each training image.</source>
            <translation>Datei mit der Klasse jedes Trainingsbildes.</translation>
        </message>
        <message>
            <source>File with images that are kept apart for the final test. May be empty.</source>
            <translation>Datei mit Bildern, die für den abschließenden Test beiseitebleiben. Darf leer sein.</translation>
        </message>
        <message>
            <source>File with the class of each test image.</source>
            <translation>Datei mit der Klasse jedes Testbildes.</translation>
        </message>
        <message>
            <source>Separated by commas, beginning with class 0. Empty: 0, 1, 2, …</source>
            <translation>Durch Kommas getrennt, beginnend mit Klasse 0. Leer: 0, 1, 2, …</translation>
        </message>
        <message>
            <source>There is no such folder.</source>
            <translation>Diesen Ordner gibt es nicht.</translation>
        </message>
        <message>
            <source>The folder holds more than 256 folders.</source>
            <translation>Der Ordner enthält mehr als 256 Ordner.</translation>
        </message>
        <message>
            <source>Use one folder for each class, at most 256.</source>
            <translation>Nehmen Sie einen Ordner je Klasse, höchstens 256.</translation>
        </message>
        <message>
            <source>Check that you may read it and the folders in it.</source>
            <translation>Prüfen Sie, ob Sie ihn und die Ordner darin lesen dürfen.</translation>
        </message>
        <message>
            <source>There are no folders with PNG or JPEG pictures in this folder.</source>
            <translation>In diesem Ordner sind keine Ordner mit PNG- oder JPEG-Bildern.</translation>
        </message>
        <message>
            <source>Make one folder for each class and put its pictures there.</source>
            <translation>Legen Sie für jede Klasse einen Ordner an, und legen Sie deren Bilder hinein.</translation>
        </message>
        <message>
            <source>Choose a width and a height to which all pictures are brought.</source>
            <translation>Wählen Sie eine Breite und eine Höhe, auf die alle Bilder gebracht werden.</translation>
        </message>
        <message>
            <source>The test folder does not have the same class folders as the training folder.</source>
            <translation>Der Testordner hat nicht dieselben Klassenordner wie der Trainingsordner.</translation>
        </message>
        <message>
            <source>Use the same names in both.</source>
            <translation>Verwenden Sie in beiden dieselben Namen.</translation>
        </message>
        <message>
            <source>A folder that holds one folder for each class, with the PNG and JPEG pictures of that class in it. All pictures are brought to the same size.</source>
            <translation>Ein Ordner mit je einem Ordner für jede Klasse, in dem die PNG- und JPEG-Bilder dieser Klasse liegen. Alle Bilder werden auf dieselbe Größe gebracht.</translation>
        </message>
        <message>
            <source>The folder that holds the class folders.</source>
            <translation>Der Ordner, in dem die Klassenordner liegen.</translation>
        </message>
        <message>
            <source>Another such folder with pictures that are kept apart for the final test. May be empty.</source>
            <translation>Noch ein solcher Ordner mit Bildern, die für den abschließenden Test beiseitebleiben. Darf leer sein.</translation>
        </message>
        <message>
            <source>Of every sample; 0: as in the first picture.</source>
            <translation>Jedes Beispiels; 0: wie im ersten Bild.</translation>
        </message>
        <message>
            <source>How many channels a sample has: three or one.</source>
            <translation>Wie viele Kanäle ein Beispiel hat: drei oder einen.</translation>
        </message>
        <message>
            <source>What happens to pictures of other proportions.</source>
            <translation>Was mit Bildern anderer Proportionen geschieht.</translation>
        </message>
        <message>
            <source>Whole numbers as targets are class numbers, which must be from 0 to 9,999.</source>
            <translation>Ganze Zahlen als Ziele sind Klassennummern, die von 0 bis 9.999 gehen müssen.</translation>
        </message>
        <message>
            <source>To predict numbers, save the targets as float32.</source>
            <translation>Um Zahlen vorherzusagen, speichern Sie die Ziele als float32.</translation>
        </message>
        <message>
            <source>Choose the targets that belong to these inputs.</source>
            <translation>Wählen Sie die Ziele, die zu diesen Eingaben gehören.</translation>
        </message>
        <message>
            <source>Tables have 2 axes, sequences 3, images 4: samples, channels, height, width.</source>
            <translation>Tabellen haben 2 Achsen, Folgen 3, Bilder 4: Beispiele, Kanäle, Höhe, Breite.</translation>
        </message>
        <message>
            <source>Two arrays saved with numpy.save(): the inputs, one sample per entry of the first axis (tables have 2 axes, sequences 3, images 4: samples, channels, height, width), and the targets (whole numbers are classes, others are numbers to predict).</source>
            <translation>Zwei mit numpy.save() gespeicherte Arrays: die Eingaben, ein Beispiel je Eintrag der ersten Achse (Tabellen haben 2 Achsen, Folgen 3, Bilder 4: Beispiele, Kanäle, Höhe, Breite), und die Ziele (ganze Zahlen sind Klassen, andere sind Zahlen, die vorherzusagen sind).</translation>
        </message>
        <message>
            <source>File (.npy) with the inputs.</source>
            <translation>Datei (.npy) mit den Eingaben.</translation>
        </message>
        <message>
            <source>File (.npy) with one target for each input.</source>
            <translation>Datei (.npy) mit einem Ziel für jede Eingabe.</translation>
        </message>
        <message>
            <source>No column of the series is to be predicted.</source>
            <translation>Keine Spalte der Reihe soll vorhergesagt werden.</translation>
        </message>
        <message>
            <source>Give at least one column the role “target”.</source>
            <translation>Geben Sie mindestens einer Spalte die Rolle „Ziel“.</translation>
        </message>
        <message>
            <source>A series is made of numbers: ignore the column, or use it as a number.</source>
            <translation>Eine Reihe besteht aus Zahlen: Lassen Sie die Spalte weg, oder verwenden Sie sie als Zahl.</translation>
        </message>
        <message>
            <source>Ignore it.</source>
            <translation>Lassen Sie sie weg.</translation>
        </message>
        <message>
            <source>Make the window shorter.</source>
            <translation>Machen Sie das Fenster kürzer.</translation>
        </message>
        <message>
            <source>A table with one row per point in time, oldest first. Each sample is a window of it, and what follows is to be predicted. The latest part is kept for validation and test. Gaps are filled along a straight line.</source>
            <translation>Eine Tabelle mit einer Zeile je Zeitpunkt, die älteste zuerst. Jedes Beispiel ist ein Fenster daraus, und vorherzusagen ist, was folgt. Der jüngste Teil bleibt für Validierung und Test. Lücken werden entlang einer Geraden gefüllt.</translation>
        </message>
        <message>
            <source>How many points in time the network sees.</source>
            <translation>Wie viele Zeitpunkte das Netz sieht.</translation>
        </message>
        <message>
            <source>How many points in time it predicts.</source>
            <translation>Wie viele Zeitpunkte es vorhersagt.</translation>
        </message>
        <message>
            <source>Points in the plane that belong to classes, or a noisy curve: small problems for which no file is needed.</source>
            <translation>Punkte in der Ebene, die zu Klassen gehören, oder eine verrauschte Kurve: kleine Aufgaben, für die keine Datei nötig ist.</translation>
        </message>
        <message>
            <source>How many classes there are.</source>
            <translation>Wie viele Klassen es gibt.</translation>
        </message>
        <message>
            <source>How the points lie.</source>
            <translation>Wie die Punkte liegen.</translation>
        </message>
        <message>
            <source>How many points are made.</source>
            <translation>Wie viele Punkte erzeugt werden.</translation>
        </message>
        <message>
            <source>How far points stray from their place.</source>
            <translation>Wie weit Punkte von ihrem Platz abweichen.</translation>
        </message>
        <message>
            <source>Start of the random numbers.</source>
            <translation>Startwert der Zufallszahlen.</translation>
        </message>
        <message>
            <source>Choose a longer text, or a shorter length.</source>
            <translation>Wählen Sie einen längeren Text oder eine kürzere Länge.</translation>
        </message>
        <message>
            <source>A text, cut into stretches of characters or words. At each place the network is to predict what comes next: that is how language models learn. The end of the text is kept for validation and test.</source>
            <translation>Ein Text, in Stücke aus Zeichen oder Wörtern geschnitten. An jeder Stelle soll das Netz vorhersagen, was als Nächstes kommt: So lernen Sprachmodelle. Das Ende des Textes bleibt für Validierung und Test.</translation>
        </message>
        <message>
            <source>The text. UTF-8 and UTF-16 are recognised; anything else is read as Windows-1252.</source>
            <translation>Der Text. UTF-8 und UTF-16 werden erkannt; alles andere wird als Windows-1252 gelesen.</translation>
        </message>
        <message>
            <source>What one token is.</source>
            <translation>Was ein Token ist.</translation>
        </message>
        <message>
            <source>Tokens in one sample.</source>
            <translation>Token in einem Beispiel.</translation>
        </message>
        <message>
            <source>How far the next sample begins behind the last one.</source>
            <translation>Wie weit hinter dem letzten das nächste Beispiel beginnt.</translation>
        </message>
        <message>
            <source>The most frequent tokens that are told apart; all others count as one.</source>
            <translation>Die häufigsten Token, die unterschieden werden; alle anderen zählen als eines.</translation>
        </message>
        <message>
            <source>Reads A–Z as a–z.</source>
            <translation>Liest A–Z als a–z.</translation>
        </message>
        <message>
            <source>Numbers beyond a lower and an upper limit are set to the limit, so that a few wild ones do not rule the training. The limits are given, or found in the training part. Columns of categories stay 0 and 1.</source>
            <translation>Zahlen jenseits einer unteren und einer oberen Grenze werden auf die Grenze gesetzt, damit nicht ein paar wilde das Training beherrschen. Die Grenzen sind gegeben oder werden im Trainingsteil gefunden. Spalten von Kategorien bleiben 0 und 1.</translation>
        </message>
        <message>
            <source>Where an outlier begins: beyond two percentiles, so many standard deviations from the mean, so many quartile distances beyond the quartiles (1.5 are Tukey&apos;s fences), or beyond given numbers.</source>
            <translation>Wo ein Ausreißer beginnt: jenseits zweier Perzentile, so viele Standardabweichungen vom Mittelwert, so viele Quartilsabstände jenseits der Quartile (1,5 sind Tukeys Zäune) oder jenseits gegebener Zahlen.</translation>
        </message>
        <message>
            <source>The share of the training numbers below each limit.</source>
            <translation>Der Anteil der Trainingszahlen unter jeder Grenze.</translation>
        </message>
        <message>
            <source>How many standard deviations from the mean are allowed.</source>
            <translation>Wie viele Standardabweichungen vom Mittelwert erlaubt sind.</translation>
        </message>
        <message>
            <source>How many distances between the quartiles are allowed beyond them.</source>
            <translation>Wie viele Quartilsabstände jenseits der Quartile erlaubt sind.</translation>
        </message>
        <message>
            <source>The smallest and the largest number.</source>
            <translation>Die kleinste und die größte Zahl.</translation>
        </message>
        <message>
            <source>Names of the columns to change, separated by commas. Empty: all that hold numbers.</source>
            <translation>Namen der Spalten, die geändert werden, durch Kommas getrennt. Leer: alle mit Zahlen.</translation>
        </message>
        <message>
            <source>Which numbers are treated alike: those of a column of a table or a colour channel of an image; or every number, every pixel, by itself; or all of them together.</source>
            <translation>Welche Zahlen gleich behandelt werden: die einer Spalte einer Tabelle oder eines Farbkanals eines Bildes; oder jede Zahl, jeder Bildpunkt für sich; oder alle zusammen.</translation>
        </message>
        <message>
            <source>y = sign(x) · ln(1 + |x|): draws numbers of very different size together, such as incomes, counts or populations, and keeps zero and the sign. Usually followed by Standardise. Columns of categories stay 0 and 1.</source>
            <translation>y = sign(x) · ln(1 + |x|): zieht Zahlen sehr verschiedener Größe zusammen, etwa Einkommen, Anzahlen oder Bevölkerungen, und behält die Null und das Vorzeichen. Meist folgt „Standardisieren“. Spalten von Kategorien bleiben 0 und 1.</translation>
        </message>
        <message>
            <source>Maps the numbers linearly from one range to another, for example pixels from 0–255 to 0–1.</source>
            <translation>Bildet die Zahlen linear von einem Bereich auf einen anderen ab, zum Beispiel Bildpunkte von 0–255 auf 0–1.</translation>
        </message>
        <message>
            <source>The range that becomes the new one.</source>
            <translation>Der Bereich, der zum neuen wird.</translation>
        </message>
        <message>
            <source>The new range.</source>
            <translation>Der neue Bereich.</translation>
        </message>
        <message>
            <source>Whether the old range is given, or is that of the training part.</source>
            <translation>Ob der alte Bereich gegeben ist oder der des Trainingsteils ist.</translation>
        </message>
        <message>
            <source>Subtracts the mean and divides by the standard deviation, both of the training part only. Columns of categories stay 0 and 1.</source>
            <translation>Zieht den Mittelwert ab und teilt durch die Standardabweichung, beide nur des Trainingsteils. Spalten von Kategorien bleiben 0 und 1.</translation>
        </message>
        <message>
            <source>Choose another place.</source>
            <translation>Wählen Sie einen anderen Ort.</translation>
        </message>
        <message>
            <source>Export the file again.</source>
            <translation>Exportieren Sie die Datei noch einmal.</translation>
        </message>
        <message>
            <source>The file is too short for a safetensors file.</source>
            <translation>Die Datei ist zu kurz für eine safetensors-Datei.</translation>
        </message>
        <message>
            <source>The header of the file is not a JSON object.</source>
            <translation>Der Kopf der Datei ist kein JSON-Objekt.</translation>
        </message>
        <message>
            <source>The metadata of the file are not a JSON object.</source>
            <translation>Die Metadaten der Datei sind kein JSON-Objekt.</translation>
        </message>
        <message>
            <source>Convert the tensor to F32, F64, F16 or BF16.</source>
            <translation>Wandeln Sie den Tensor in F32, F64, F16 oder BF16 um.</translation>
        </message>
        <message>
            <source>The file may be cut off: copy or export it again.</source>
            <translation>Die Datei ist vielleicht abgeschnitten: Kopieren oder exportieren Sie sie noch einmal.</translation>
        </message>
        <message>
            <source>Train the network again, or take the weights that belong to it.</source>
            <translation>Trainieren Sie das Netz neu, oder nehmen Sie die Gewichte, die dazugehören.</translation>
        </message>
        <message>
            <source>Train the network again, or undo the change of this layer.</source>
            <translation>Trainieren Sie das Netz neu, oder machen Sie die Änderung dieser Schicht rückgängig.</translation>
        </message>
        <message>
            <source>Nothing needs to be done if that layer was removed on purpose.</source>
            <translation>Wenn diese Schicht mit Absicht entfernt wurde, ist nichts zu tun.</translation>
        </message>
        <message>
            <source>The network has not been trained yet.</source>
            <translation>Das Netz ist noch nicht trainiert.</translation>
        </message>
        <message>
            <source>Replace this layer, or export as ONNX.</source>
            <translation>Ersetzen Sie diese Schicht, oder exportieren Sie als ONNX.</translation>
        </message>
        <message>
            <source>Replace this layer, or export as safetensors.</source>
            <translation>Ersetzen Sie diese Schicht, oder exportieren Sie als safetensors.</translation>
        </message>
        <message>
            <source>This is a mistake of Netwright: please report it with the project.</source>
            <translation>Das ist ein Fehler von Netwright: Bitte melden Sie ihn zusammen mit dem Projekt.</translation>
        </message>
        <message>
            <source>The network has more parameters than one ONNX file can hold (2 GB).</source>
            <translation>Das Netz hat mehr Parameter, als eine ONNX-Datei fasst (2 GB).</translation>
        </message>
        <message>
            <source>Export as safetensors.</source>
            <translation>Exportieren Sie als safetensors.</translation>
        </message>
        <message>
            <source>the whole network with its preprocessing: raw data in, probabilities or values out (operator set 17)</source>
            <translation>Das ganze Netz mit seiner Aufbereitung: Rohdaten hinein, Wahrscheinlichkeiten oder Werte heraus (Operatorsatz 17)</translation>
        </message>
        <message>
            <source>the whole network as a readable nn.Module with the names of the drawing, and its trained state</source>
            <translation>Das ganze Netz als lesbares nn.Module mit den Namen der Zeichnung, und sein trainierter Zustand</translation>
        </message>
        <message>
            <source>the whole network with its preprocessing as C99 source without dependencies, for microcontrollers and other programs</source>
            <translation>Das ganze Netz mit seiner Aufbereitung als C99-Quelltext ohne Abhängigkeiten, für Mikrocontroller und andere Programme</translation>
        </message>
        <message>
            <source>the parameters alone, named as in the graph</source>
            <translation>Nur die Parameter, benannt wie im Netz</translation>
        </message>
        <message>
            <source>Give it an id that no other node has.</source>
            <translation>Geben Sie ihm eine Kennung, die kein anderer Knoten hat.</translation>
        </message>
        <message>
            <source>Give one of them another id.</source>
            <translation>Geben Sie einem davon eine andere Kennung.</translation>
        </message>
        <message>
            <source>Use an id without “/”; it stands between a group and its nodes.</source>
            <translation>Nehmen Sie eine Kennung ohne „/“; das Zeichen steht zwischen einer Gruppe und ihren Knoten.</translation>
        </message>
        <message>
            <source>Give it an id of its own.</source>
            <translation>Geben Sie ihm eine eigene Kennung.</translation>
        </message>
        <message>
            <source>Take it out of the frame.</source>
            <translation>Nehmen Sie ihn aus dem Rahmen.</translation>
        </message>
        <message>
            <source>A node has no id.</source>
            <translation>Ein Knoten hat keine Kennung.</translation>
        </message>
        <message>
            <source>Open some of the groups.</source>
            <translation>Lösen Sie einige der Gruppen auf.</translation>
        </message>
        <message>
            <source>For example [240, 80].</source>
            <translation>Zum Beispiel [240, 80].</translation>
        </message>
        <message>
            <source>A wire must be a list of its two ends.</source>
            <translation>Eine Verbindung muss eine Liste ihrer beiden Enden sein.</translation>
        </message>
        <message>
            <source>The end of a wire must name a node and a port.</source>
            <translation>Das Ende einer Verbindung muss einen Knoten und einen Anschluss nennen.</translation>
        </message>
        <message>
            <source>The end of a wire must be a text.</source>
            <translation>Das Ende einer Verbindung muss ein Text sein.</translation>
        </message>
        <message>
            <source>The name of a node or port is too long.</source>
            <translation>Der Name eines Knotens oder Anschlusses ist zu lang.</translation>
        </message>
        <message>
            <source>Write it as [&quot;conv1.out&quot;, &quot;pool1.in&quot;].</source>
            <translation>Schreiben Sie es als [&quot;conv1.out&quot;, &quot;pool1.in&quot;].</translation>
        </message>
        <message>
            <source>The nodes of a frame must be a list of node ids.</source>
            <translation>Die Knoten eines Rahmens müssen eine Liste von Kennungen sein.</translation>
        </message>
        <message>
            <source>Use an id without it; it numbers the repetitions of a group.</source>
            <translation>Nehmen Sie eine Kennung ohne dieses Zeichen; es zählt die Wiederholungen einer Gruppe.</translation>
        </message>
        <message>
            <source>A block with its own inside: double-click to open it. Its ports are the group inputs and group outputs inside. With a repeat count the block is applied several times in a row, the result of one repetition feeding the next, as in the stages of a ResNet or the layers of a transformer.</source>
            <translation>Ein Block mit eigenem Inneren: Ein Doppelklick öffnet ihn. Seine Anschlüsse sind die Gruppeneingänge und Gruppenausgänge im Innern. Mit einer Wiederholungszahl wird der Block mehrmals hintereinander angewandt, das Ergebnis einer Wiederholung speist die nächste, wie in den Stufen eines ResNet oder den Schichten eines Transformers.</translation>
        </message>
        <message>
            <source>How often the block is applied, one after the other. From the second time on its inputs are its own outputs; inputs without an output keep their wire.</source>
            <translation>Wie oft der Block hintereinander angewandt wird. Vom zweiten Mal an sind seine Eingänge seine eigenen Ausgänge; Eingänge ohne Ausgang behalten ihre Verbindung.</translation>
        </message>
        <message>
            <source>All repetitions use the same weights, instead of each its own.</source>
            <translation>Alle Wiederholungen verwenden dieselben Gewichte statt jede ihre eigenen.</translation>
        </message>
        <message>
            <source>What flows into the group through one of its ports.</source>
            <translation>Was durch einen ihrer Anschlüsse in die Gruppe fließt.</translation>
        </message>
        <message>
            <source>What flows out of the group through one of its ports.</source>
            <translation>Was durch einen ihrer Anschlüsse aus der Gruppe fließt.</translation>
        </message>
        <message>
            <source>Stands inside a group for one input port of the group.</source>
            <translation>Steht im Innern einer Gruppe für einen Eingang der Gruppe.</translation>
        </message>
        <message>
            <source>Stands inside a group for one output port of the group.</source>
            <translation>Steht im Innern einer Gruppe für einen Ausgang der Gruppe.</translation>
        </message>
        <message>
            <source>What arrives at the group&apos;s port.</source>
            <translation>Was am Anschluss der Gruppe ankommt.</translation>
        </message>
        <message>
            <source>What the group&apos;s port yields.</source>
            <translation>Was der Anschluss der Gruppe liefert.</translation>
        </message>
        <message>
            <source>Name of the port on the group. Empty: the name of this node.</source>
            <translation>Name des Anschlusses an der Gruppe. Leer: der Name dieses Knotens.</translation>
        </message>
        <message>
            <source>Names a layer or group of the same canvas and does to its own input what that one does to its own, with the very same weights; the gradients of all applications are added. Siamese networks compare two pictures this way, and a GAN shows real and generated pictures to one discriminator.</source>
            <translation>Nennt eine Schicht oder Gruppe derselben Zeichenfläche und tut mit ihrer Eingabe, was jene mit der ihren tut, mit genau denselben Gewichten; die Gradienten aller Anwendungen werden addiert. So vergleichen siamesische Netze zwei Bilder, und ein GAN zeigt echte und erzeugte Bilder einem einzigen Diskriminator.</translation>
        </message>
        <message>
            <source>What goes into the first input of the shared layer.</source>
            <translation>Was in den ersten Eingang der geteilten Schicht geht.</translation>
        </message>
        <message>
            <source>What the first output of the shared layer yields.</source>
            <translation>Was der erste Ausgang der geteilten Schicht liefert.</translation>
        </message>
        <message>
            <source>The layer or group whose weights are used.</source>
            <translation>Die Schicht oder Gruppe, deren Gewichte verwendet werden.</translation>
        </message>
        <message>
            <source>Which field of the data enters here. Empty: the only one that fits. Several inputs of one field are views of it: each is augmented in its own way.</source>
            <translation>Welches Feld der Daten hier eingeht. Leer: das einzige, das passt. Mehrere Eingänge eines Feldes sind Ansichten davon: Jede wird auf ihre Weise augmentiert.</translation>
        </message>
        <message>
            <source>Concatenate the same number of batches on both sides.</source>
            <translation>Hängen Sie auf beiden Seiten gleich viele Batches aneinander.</translation>
        </message>
        <message>
            <source>What the layer works on.</source>
            <translation>Womit die Schicht arbeitet.</translation>
        </message>
        <message>
            <source>The result.</source>
            <translation>Das Ergebnis.</translation>
        </message>
        <message>
            <source>The border is wider than half the pooling window.</source>
            <translation>Der Rand ist breiter als das halbe Pooling-Fenster.</translation>
        </message>
        <message>
            <source>Choose a smaller border.</source>
            <translation>Wählen Sie einen kleineren Rand.</translation>
        </message>
        <message>
            <source>PReLU needs a channel axis but gets a single number.</source>
            <translation>PReLU braucht eine Kanalachse, bekommt aber eine einzelne Zahl.</translation>
        </message>
        <message>
            <source>Connect PaddingMask of the same tokens.</source>
            <translation>Verbinden Sie PaddingMask derselben Token.</translation>
        </message>
        <message>
            <source>Connect a Tokens input.</source>
            <translation>Verbinden Sie einen Tokens-Eingang.</translation>
        </message>
        <message>
            <source>The extra output must be smaller than the stride or the dilation.</source>
            <translation>Die zusätzliche Ausgabe muss kleiner sein als die Schrittweite oder die Dilatation.</translation>
        </message>
        <message>
            <source>The border cuts off everything that ConvTranspose2d yields.</source>
            <translation>Der Rand schneidet alles ab, was ConvTranspose2d liefert.</translation>
        </message>
        <message>
            <source>Dense needs a list of numbers but gets a single number.</source>
            <translation>Dense braucht eine Liste von Zahlen, bekommt aber eine einzelne Zahl.</translation>
        </message>
        <message>
            <source>Connect a Tokens input, or use Dense for real numbers.</source>
            <translation>Verbinden Sie einen Tokens-Eingang, oder nehmen Sie Dense für reelle Zahlen.</translation>
        </message>
        <message>
            <source>The size of the vocabulary is not known from the data.</source>
            <translation>Die Größe des Vokabulars ist aus den Daten nicht bekannt.</translation>
        </message>
        <message>
            <source>Set it to the number of different tokens.</source>
            <translation>Setzen Sie sie auf die Zahl der verschiedenen Token.</translation>
        </message>
        <message>
            <source>Use GroupNorm with one group for images.</source>
            <translation>Nehmen Sie für Bilder GroupNorm mit einer Gruppe.</translation>
        </message>
        <message>
            <source>An image, a sequence or numbers.</source>
            <translation>Ein Bild, eine Folge oder Zahlen.</translation>
        </message>
        <message>
            <source>The hinge loss is there for one class per sample only.</source>
            <translation>Den Hinge-Verlust gibt es nur für eine Klasse je Beispiel.</translation>
        </message>
        <message>
            <source>Choose cross-entropy for tokens.</source>
            <translation>Wählen Sie für Token die Kreuzentropie.</translation>
        </message>
        <message>
            <source>Join two views of the data with Concat along the batch, in front of the shared layers.</source>
            <translation>Verbinden Sie zwei Ansichten der Daten mit Concat entlang des Batches, vor den gemeinsamen Schichten.</translation>
        </message>
        <message>
            <source>Set the outputs of the two layers in front to the same number.</source>
            <translation>Setzen Sie die Ausgänge der beiden Schichten davor auf dieselbe Zahl.</translation>
        </message>
        <message>
            <source>Attach it to a wire in front of the Concat along the batch.</source>
            <translation>Setzen Sie ihn an eine Verbindung vor dem Concat entlang des Batches.</translation>
        </message>
        <message>
            <source>Connect PaddingMask, or a field of the data with one number per step.</source>
            <translation>Verbinden Sie PaddingMask oder ein Feld der Daten mit einer Zahl je Schritt.</translation>
        </message>
        <message>
            <source>A single number has no axis to choose.</source>
            <translation>Eine einzelne Zahl hat keine Achse, die man wählen könnte.</translation>
        </message>
        <message>
            <source>Cut off less.</source>
            <translation>Schneiden Sie weniger ab.</translation>
        </message>
        <message>
            <source>A shape has positive sizes, and at most one −1 for “whatever is left”.</source>
            <translation>Eine Form hat positive Größen und höchstens eine −1 für „was übrig bleibt“.</translation>
        </message>
        <message>
            <source>For example −1 for a plain list.</source>
            <translation>Zum Beispiel −1 für eine einfache Liste.</translation>
        </message>
        <message>
            <source>Choose another axis.</source>
            <translation>Wählen Sie eine andere Achse.</translation>
        </message>
        <message>
            <source>This is not a Netwright project.</source>
            <translation>Das ist kein Netwright-Projekt.</translation>
        </message>
        <message>
            <source>A project.json says &quot;format&quot;: &quot;netwright-project&quot;.</source>
            <translation>In einer project.json steht &quot;format&quot;: &quot;netwright-project&quot;.</translation>
        </message>
        <message>
            <source>The file does not say which version of the format it has.</source>
            <translation>Die Datei sagt nicht, welche Version des Formats sie hat.</translation>
        </message>
        <message>
            <source>Open it with a newer Netwright.</source>
            <translation>Öffnen Sie sie mit einem neueren Netwright.</translation>
        </message>
        <message>
            <source>Write it as a text.</source>
            <translation>Schreiben Sie es als Text.</translation>
        </message>
        <message>
            <source>A generator makes images out of noise, a discriminator tells them from real ones, and each learns from the other.</source>
            <translation>Ein Generator erzeugt Bilder aus Rauschen, ein Diskriminator unterscheidet sie von echten, und jeder lernt vom anderen.</translation>
        </message>
        <message>
            <source>Squeezes an image into a few numbers and rebuilds it: finds what matters, without labels.</source>
            <translation>Drängt ein Bild in wenige Zahlen und baut es wieder auf: findet ohne Labels, worauf es ankommt.</translation>
        </message>
        <message>
            <source>An autoencoder whose code can be drawn at random: makes new images.</source>
            <translation>Ein Autoencoder, dessen Code sich zufällig ziehen lässt: macht neue Bilder.</translation>
        </message>
        <message>
            <source>From image to image, with short cuts between equal sizes: denoising, segmentation.</source>
            <translation>Von Bild zu Bild, mit Abkürzungen zwischen gleichen Größen: Entrauschen, Segmentieren.</translation>
        </message>
        <message>
            <source>The classic small convolutional network for images such as digits.</source>
            <translation>Das klassische kleine Faltungsnetz für Bilder wie Ziffern.</translation>
        </message>
        <message>
            <source>Convolutions with short cuts around them: deeper and more exact, still quick on a laptop.</source>
            <translation>Faltungen mit Abkürzungen um sie herum: tiefer und genauer, auf einem Laptop noch schnell.</translation>
        </message>
        <message>
            <source>Reads a series or a text step by step and answers at the end; remembers over long spans.</source>
            <translation>Liest eine Reihe oder einen Text Schritt für Schritt und antwortet am Ende; behält über lange Strecken.</translation>
        </message>
        <message>
            <source>As the LSTM with fewer weights: quicker, and often as good.</source>
            <translation>Wie LSTM mit weniger Gewichten: schneller und oft ebenso gut.</translation>
        </message>
        <message>
            <source>Every step looks at every other one: for texts and series with far-reaching relations.</source>
            <translation>Jeder Schritt sieht jeden anderen an: für Texte und Reihen mit weitreichenden Beziehungen.</translation>
        </message>
        <message>
            <source>Predicts the next character or word at every place of a text.</source>
            <translation>Sagt an jeder Stelle eines Textes das nächste Zeichen oder Wort vorher.</translation>
        </message>
        <message>
            <source>Fully connected layers: the first thing to try on a table.</source>
            <translation>Voll verbundene Schichten: bei einer Tabelle der erste Versuch.</translation>
        </message>
        <message>
            <source>Multilayer perceptron</source>
            <translation>Mehrschichtiges Perzeptron</translation>
        </message>
        <message>
            <source>LeNet</source>
            <translation>LeNet</translation>
        </message>
        <message>
            <source>Small ResNet</source>
            <translation>Kleines ResNet</translation>
        </message>
        <message>
            <source>U-Net</source>
            <translation>U-Net</translation>
        </message>
        <message>
            <source>LSTM</source>
            <translation>LSTM</translation>
        </message>
        <message>
            <source>GRU</source>
            <translation>GRU</translation>
        </message>
        <message>
            <source>Transformer classifier</source>
            <translation>Transformer zum Klassifizieren</translation>
        </message>
        <message>
            <source>Language model</source>
            <translation>Sprachmodell</translation>
        </message>
        <message>
            <source>Autoencoder</source>
            <translation>Autoencoder</translation>
        </message>
        <message>
            <source>Variational autoencoder</source>
            <translation>Variations-Autoencoder</translation>
        </message>
        <message>
            <source>Adversarial network (GAN)</source>
            <translation>Gegnerisches Netz (GAN)</translation>
        </message>
        <message>
            <source>Resume with the network of the original run, or train anew.</source>
            <translation>Setzen Sie mit dem Netz des ursprünglichen Laufs fort, oder trainieren Sie neu.</translation>
        </message>
        <message>
            <source>Resume from another checkpoint, or train anew.</source>
            <translation>Setzen Sie von einem anderen Zwischenstand fort, oder trainieren Sie neu.</translation>
        </message>
        <message>
            <source>This is not a Netwright checkpoint.</source>
            <translation>Das ist kein Zwischenstand von Netwright.</translation>
        </message>
        <message>
            <source>Use the version of Netwright that wrote it, or train anew.</source>
            <translation>Nehmen Sie die Version von Netwright, die ihn geschrieben hat, oder trainieren Sie neu.</translation>
        </message>
        <message>
            <source>Give it a share of the data in the data settings, or choose another part.</source>
            <translation>Geben Sie ihm in den Dateneinstellungen einen Anteil, oder wählen Sie einen anderen Teil.</translation>
        </message>
        <message>
            <source>The evaluation was stopped.</source>
            <translation>Die Auswertung wurde abgebrochen.</translation>
        </message>
        <message>
            <source>Start it again.</source>
            <translation>Starten Sie sie neu.</translation>
        </message>
        <message>
            <source>Times the learning rate of the training: how fast this objective moves compared with the others.</source>
            <translation>Mal die Lernrate des Trainings: wie schnell sich dieses Ziel im Vergleich zu den anderen bewegt.</translation>
        </message>
        <message>
            <source>Takes a step only this often. A critic of a Wasserstein GAN takes five steps for one of the generator: 5 at the generator.</source>
            <translation>Tut nur so oft einen Schritt. Der Kritiker eines Wasserstein-GAN tut fünf Schritte auf einen des Generators: 5 beim Generator.</translation>
        </message>
        <message>
            <source>Limits every weight that this objective trains to plus or minus this number; the critic of a Wasserstein GAN needs it (0.01). 0 switches it off.</source>
            <translation>Begrenzt jedes Gewicht, das dieses Ziel trainiert, auf plus oder minus diese Zahl; der Kritiker eines Wasserstein-GAN braucht das (0,01). 0 schaltet es aus.</translation>
        </message>
        <message>
            <source>Give it a name without “/”, such as generator.</source>
            <translation>Geben Sie ihm einen Namen ohne „/“, etwa generator.</translation>
        </message>
        <message>
            <source>Give each a name of its own.</source>
            <translation>Geben Sie jedem einen eigenen Namen.</translation>
        </message>
        <message>
            <source>No objective takes part in every step, so some steps would do nothing.</source>
            <translation>Kein Ziel nimmt an jedem Schritt teil; manche Schritte täten also nichts.</translation>
        </message>
        <message>
            <source>Set “Every” of one objective to 1.</source>
            <translation>Setzen Sie „Alle“ bei einem Ziel auf 1.</translation>
        </message>
        <message>
            <source>Choose its outputs again under Training.</source>
            <translation>Wählen Sie seine Ausgaben unter „Training“ neu.</translation>
        </message>
        <message>
            <source>Choose again under Training what it trains.</source>
            <translation>Wählen Sie unter „Training“ neu, was es trainiert.</translation>
        </message>
        <message>
            <source>Let it train layers with parameters, such as Dense or Conv2d.</source>
            <translation>Lassen Sie es Schichten mit Parametern trainieren, etwa Dense oder Conv2d.</translation>
        </message>
        <message>
            <source>Choose other outputs, or let it train layers that lead to them.</source>
            <translation>Wählen Sie andere Ausgaben, oder lassen Sie es Schichten trainieren, die zu ihnen führen.</translation>
        </message>
        <message>
            <source>No objective counts the loss of this output.</source>
            <translation>Kein Ziel zählt den Verlust dieser Ausgabe.</translation>
        </message>
        <message>
            <source>Add it to an objective under Training, or remove it.</source>
            <translation>Fügen Sie sie unter „Training“ einem Ziel hinzu, oder entfernen Sie sie.</translation>
        </message>
        <message>
            <source>Use the weights of this network, or train it anew.</source>
            <translation>Nehmen Sie die Gewichte dieses Netzes, oder trainieren Sie es neu.</translation>
        </message>
        <message>
            <source>The test was stopped.</source>
            <translation>Der Test wurde abgebrochen.</translation>
        </message>
        <message>
            <source>Give the layers that are to be taken over the ids and sizes that they have in the other project.</source>
            <translation>Geben Sie den Schichten, die übernommen werden sollen, die Kennungen und Größen, die sie im anderen Projekt haben.</translation>
        </message>
        <message>
            <source>Loading the data was stopped.</source>
            <translation>Das Laden der Daten wurde abgebrochen.</translation>
        </message>
        <message>
            <source>Start again.</source>
            <translation>Starten Sie neu.</translation>
        </message>
        <message>
            <source>The run had already done all its epochs.</source>
            <translation>Der Lauf hatte schon alle seine Epochen hinter sich.</translation>
        </message>
        <message>
            <source>All epochs are done.</source>
            <translation>Alle Epochen sind durchlaufen.</translation>
        </message>
        <message>
            <source>Lower the learning rate, clip the gradient, or check the data for missing values.</source>
            <translation>Senken Sie die Lernrate, begrenzen Sie den Gradienten, oder prüfen Sie die Daten auf fehlende Werte.</translation>
        </message>
        <message>
            <source>Resume with the data and shares of the original run.</source>
            <translation>Setzen Sie mit den Daten und Anteilen des ursprünglichen Laufs fort.</translation>
        </message>
        <message>
            <source>The training part of the data has no samples.</source>
            <translation>Der Trainingsteil der Daten hat keine Beispiele.</translation>
        </message>
        <message>
            <source>Lower the shares of validation and test in the data settings.</source>
            <translation>Senken Sie in den Dateneinstellungen die Anteile von Validierung und Test.</translation>
        </message>
        <message>
            <source>Early stopping watches the validation part, which has no samples.</source>
            <translation>Das frühe Stoppen beobachtet den Validierungsteil, der keine Beispiele hat.</translation>
        </message>
        <message>
            <source>Give the validation part a share in the data settings, or switch early stopping off.</source>
            <translation>Geben Sie dem Validierungsteil in den Dateneinstellungen einen Anteil, oder schalten Sie das frühe Stoppen aus.</translation>
        </message>
        <message>
            <source>The checkpoint&apos;s state cannot be read.</source>
            <translation>Der Inhalt des Zwischenstands ist nicht lesbar.</translation>
        </message>
        <message>
            <source>How often the network sees the whole training part.</source>
            <translation>Wie oft das Netz den ganzen Trainingsteil sieht.</translation>
        </message>
        <message>
            <source>Samples per step. Larger batches run faster and give steadier gradients; smaller ones often generalise better.</source>
            <translation>Beispiele je Schritt. Größere Batches laufen schneller und geben ruhigere Gradienten; kleinere verallgemeinern oft besser.</translation>
        </message>
        <message>
            <source>Length of a step along the gradient. The schedule multiplies it.</source>
            <translation>Länge eines Schritts entlang des Gradienten. Der Lernratenplan multipliziert sie.</translation>
        </message>
        <message>
            <source>Start of the random numbers: initial weights, order of the samples, dropout. The same seed gives the same run.</source>
            <translation>Startwert der Zufallszahlen: Anfangsgewichte, Reihenfolge der Beispiele, Dropout. Derselbe Startwert gibt denselben Lauf.</translation>
        </message>
        <message>
            <source>Processor cores to use; 0 takes all of them.</source>
            <translation>Wie viele Prozessorkerne verwendet werden; 0 nimmt alle.</translation>
        </message>
        <message>
            <source>The numbers to compute with. bf16 halves their length, which is faster on processors that are made for it; where it cannot be had, training runs in f32 and says so.</source>
            <translation>Die Zahlen, mit denen gerechnet wird. bf16 halbiert ihre Länge; auf Prozessoren, die dafür gemacht sind, ist das schneller. Wo es das nicht gibt, läuft das Training in f32 und sagt es.</translation>
        </message>
        <message>
            <source>Precision</source>
            <translation>Präzision</translation>
        </message>
        <message>
            <source>32 bits (f32)</source>
            <translation>32 Bit (f32)</translation>
        </message>
        <message>
            <source>16 bits (bf16)</source>
            <translation>16 Bit (bf16)</translation>
        </message>
        <message>
            <source>Pulls all weights towards zero in proportion to their size; helps against overfitting. Biases and normalisation are left alone.</source>
            <translation>Zieht alle Gewichte im Verhältnis zu ihrer Größe gegen null; hilft gegen Überanpassung. Bias und Normalisierung bleiben unberührt.</translation>
        </message>
        <message>
            <source>Pulls all weights towards zero with constant force, so that many become very small.</source>
            <translation>Zieht alle Gewichte mit gleicher Kraft gegen null, sodass viele sehr klein werden.</translation>
        </message>
        <message>
            <source>Limits the length of the weights that lead into one neuron or channel; 0 switches it off.</source>
            <translation>Begrenzt die Länge der Gewichte, die in ein Neuron oder einen Kanal führen; 0 schaltet es aus.</translation>
        </message>
        <message>
            <source>Scales the whole gradient down to at most this length, which tames rare huge steps; 0 switches it off.</source>
            <translation>Verkürzt den ganzen Gradienten auf höchstens diese Länge; das zähmt seltene riesige Schritte. 0 schaltet es aus.</translation>
        </message>
        <message>
            <source>Limits every single number of the gradient to plus or minus this; 0 switches it off.</source>
            <translation>Begrenzt jede einzelne Zahl des Gradienten auf plus oder minus diesen Wert; 0 schaltet es aus.</translation>
        </message>
        <message>
            <source>Averages the gradients of this many batches for one step: the effect of a larger batch without its memory.</source>
            <translation>Mittelt die Gradienten so vieler Batches für einen Schritt: die Wirkung eines größeren Batches ohne dessen Speicher.</translation>
        </message>
        <message>
            <source>Decay of a moving average of the weights, e.g. 0.999, which then is what is validated and saved; 0 switches it off.</source>
            <translation>Abklingfaktor eines gleitenden Mittels der Gewichte, z. B. 0,999; validiert und gespeichert wird dann dieses Mittel. 0 schaltet es aus.</translation>
        </message>
        <message>
            <source>Ends the run when the validation part no longer improves.</source>
            <translation>Beendet den Lauf, wenn sich der Validierungsteil nicht mehr verbessert.</translation>
        </message>
        <message>
            <source>The validation figure to improve: loss, or a metric that an evaluation reports, such as accuracy, f1, auc or rmse.</source>
            <translation>Die Größe der Validierung, die besser werden soll: loss oder eine Metrik, die eine Auswertung nennt, wie accuracy, f1, auc oder rmse.</translation>
        </message>
        <message>
            <source>Epochs without improvement before the run ends.</source>
            <translation>Epochen ohne Verbesserung, bevor der Lauf endet.</translation>
        </message>
        <message>
            <source>At the end, go back to the weights of the best epoch.</source>
            <translation>Am Ende zu den Gewichten der besten Epoche zurückkehren.</translation>
        </message>
        <message>
            <source>Start from</source>
            <translation>Ausgehen von</translation>
        </message>
        <message>
            <source>A weights.safetensors of another project: layers of the same id and shape begin with its values, all others with fresh ones. For building on a trained network; freeze the layers that are to stay as they are.</source>
            <translation>Eine weights.safetensors eines anderen Projekts: Schichten mit gleicher Kennung und Form beginnen mit deren Werten, alle anderen mit frischen. Um auf einem trainierten Netz aufzubauen; frieren Sie die Schichten ein, die bleiben sollen, wie sie sind.</translation>
        </message>
        <message>
            <source>How much work a crash can cost at most.</source>
            <translation>Wie viel Arbeit ein Absturz höchstens kosten kann.</translation>
        </message>
        <message>
            <source>Share of samples whose likeliest class is the true one.</source>
            <translation>Anteil der Beispiele, deren wahrscheinlichste Klasse die wahre ist.</translation>
        </message>
        <message>
            <source>Share of samples whose true class is among the five likeliest.</source>
            <translation>Anteil der Beispiele, deren wahre Klasse unter den fünf wahrscheinlichsten ist.</translation>
        </message>
        <message>
            <source>Share of samples whose true class is among the three likeliest.</source>
            <translation>Anteil der Beispiele, deren wahre Klasse unter den drei wahrscheinlichsten ist.</translation>
        </message>
        <message>
            <source>Mean over the classes of the share found in each.</source>
            <translation>Mittel über die Klassen des Anteils, der von jeder gefunden wird.</translation>
        </message>
        <message>
            <source>Mean over the classes: how many of those assigned to a class belong to it.</source>
            <translation>Mittel über die Klassen: wie viele der einer Klasse zugeordneten ihr angehören.</translation>
        </message>
        <message>
            <source>Mean over the classes: how many of a class are found.</source>
            <translation>Mittel über die Klassen: wie viele einer Klasse gefunden werden.</translation>
        </message>
        <message>
            <source>Mean over the classes of the harmonic mean of precision and recall.</source>
            <translation>Mittel über die Klassen des harmonischen Mittels von Präzision und Trefferquote.</translation>
        </message>
        <message>
            <source>How likely a random sample of a class gets a higher probability for it than a sample of another class; with more than two classes the mean over them.</source>
            <translation>Wie wahrscheinlich ein zufälliges Beispiel einer Klasse eine höhere Wahrscheinlichkeit für sie bekommt als eines einer anderen; bei mehr als zwei Klassen das Mittel über sie.</translation>
        </message>
        <message>
            <source>Among how many equally likely classes the network is undecided on average; 1 is perfect.</source>
            <translation>Zwischen wie vielen gleich wahrscheinlichen Klassen das Netz im Mittel unentschieden ist; 1 ist vollkommen.</translation>
        </message>
        <message>
            <source>Share of all labels that are told rightly at a threshold of one half.</source>
            <translation>Anteil aller Labels, die bei einer Schwelle von einem halben richtig genannt werden.</translation>
        </message>
        <message>
            <source>Share of samples of which every label is told rightly.</source>
            <translation>Anteil der Beispiele, von denen jedes Label richtig genannt wird.</translation>
        </message>
        <message>
            <source>Mean over the labels: half the share found where the label applies, half that where it does not.</source>
            <translation>Mittel über die Labels: zur Hälfte der gefundene Anteil, wo das Label zutrifft, zur Hälfte der, wo es nicht zutrifft.</translation>
        </message>
        <message>
            <source>How many of the labels told apply, all labels together.</source>
            <translation>Wie viele der genannten Labels zutreffen, alle Labels zusammen.</translation>
        </message>
        <message>
            <source>How many of the labels that apply are told, all labels together.</source>
            <translation>Wie viele der zutreffenden Labels genannt werden, alle Labels zusammen.</translation>
        </message>
        <message>
            <source>Harmonic mean of precision and recall, all labels together.</source>
            <translation>Harmonisches Mittel von Präzision und Trefferquote, alle Labels zusammen.</translation>
        </message>
        <message>
            <source>Mean of the precisions of the single labels.</source>
            <translation>Mittel der Präzisionen der einzelnen Labels.</translation>
        </message>
        <message>
            <source>Mean of the recalls of the single labels.</source>
            <translation>Mittel der Trefferquoten der einzelnen Labels.</translation>
        </message>
        <message>
            <source>Mean of the F1 of the single labels.</source>
            <translation>Mittel der F1-Werte der einzelnen Labels.</translation>
        </message>
        <message>
            <source>How likely a sample to which a label applies gets a higher probability for it than one to which it does not; the mean over the labels.</source>
            <translation>Wie wahrscheinlich ein Beispiel, auf das ein Label zutrifft, eine höhere Wahrscheinlichkeit dafür bekommt als eines, auf das es nicht zutrifft; das Mittel über die Labels.</translation>
        </message>
        <message>
            <source>Mean distance between prediction and truth.</source>
            <translation>Mittlerer Abstand zwischen Vorhersage und Wahrheit.</translation>
        </message>
        <message>
            <source>As the mean absolute error, but large errors weigh more.</source>
            <translation>Wie der mittlere absolute Fehler, aber große Fehler wiegen schwerer.</translation>
        </message>
        <message>
            <source>For numbers that vary; of several columns or pixels those that vary most count most, constant ones not at all.</source>
            <translation>Für Zahlen, die sich ändern; von mehreren Spalten oder Pixeln zählen die am meisten, die sich am meisten ändern, gleichbleibende gar nicht.</translation>
        </message>
        <message>
            <source>For numbers of one unit; of several columns it is the mean over them.</source>
            <translation>Für Zahlen einer Einheit; von mehreren Spalten ist es das Mittel.</translation>
        </message>
        <message>
            <source>For the order of the samples at any threshold; needs samples to which a label applies and others.</source>
            <translation>Für die Rangfolge der Beispiele bei jeder Schwelle; braucht Beispiele, auf die ein Merkmal zutrifft, und andere.</translation>
        </message>
        <message>
            <source>For labels of any frequency: frequent ones count more.</source>
            <translation>Für Merkmale beliebiger Häufigkeit: häufige zählen mehr.</translation>
        </message>
        <message>
            <source>For labels of any frequency: each counts alike.</source>
            <translation>Für Merkmale beliebiger Häufigkeit: jedes zählt gleich viel.</translation>
        </message>
        <message>
            <source>Says little where a label applies seldom or nearly always: always the same answer is then right most of the time.</source>
            <translation>Sagt wenig, wo ein Merkmal selten oder fast immer zutrifft: immer dieselbe Antwort ist dann meistens richtig.</translation>
        </message>
        <message>
            <source>For the order of the samples at any threshold; needs samples of at least two classes.</source>
            <translation>Für die Rangfolge der Beispiele bei jeder Schwelle; braucht Beispiele von mindestens zwei Klassen.</translation>
        </message>
        <message>
            <source>For language models and other outputs of many classes.</source>
            <translation>Für Sprachmodelle und andere Ausgaben mit vielen Klassen.</translation>
        </message>
        <message>
            <source>For classes of any frequency: each counts alike.</source>
            <translation>Für Klassen beliebiger Häufigkeit: jede zählt gleich viel.</translation>
        </message>
        <message>
            <source>Says little where one class is much more frequent than the others: always that class is then right most of the time.</source>
            <translation>Sagt wenig, wo eine Klasse viel häufiger ist als die anderen: immer diese Klasse ist dann meistens richtig.</translation>
        </message>
        <message>
            <source>Share of the variation that is explained: 1 is perfect, 0 no better than always the mean.</source>
            <translation>Anteil der erklärten Streuung: 1 ist vollkommen, 0 nicht besser als immer der Mittelwert.</translation>
        </message>
        <message>
            <source>Keeps the division from growing where gradients are tiny.</source>
            <translation>Hält die Division klein, wo Gradienten winzig sind.</translation>
        </message>
        <message>
            <source>Shortens the step of each weight by all gradients it has seen. Suits sparse features; start at a learning rate of 0.01.</source>
            <translation>Verkürzt den Schritt jedes Gewichts nach allen Gradienten, die es gesehen hat. Gut für dünn besetzte Merkmale; beginnen Sie mit einer Lernrate von 0,01.</translation>
        </message>
        <message>
            <source>Lowers the learning rate further with every step.</source>
            <translation>Senkt die Lernrate mit jedem Schritt weiter.</translation>
        </message>
        <message>
            <source>How long gradients are remembered.</source>
            <translation>Wie lange Gradienten nachwirken.</translation>
        </message>
        <message>
            <source>How long squared gradients are remembered.</source>
            <translation>Wie lange quadrierte Gradienten nachwirken.</translation>
        </message>
        <message>
            <source>Gives each weight a step length of its own from the recent mean and size of its gradient. Works with little tuning; start at a learning rate of 0.001.</source>
            <translation>Gibt jedem Gewicht eine eigene Schrittlänge aus dem jüngsten Mittel und der jüngsten Größe seines Gradienten. Braucht wenig Feinarbeit; beginnen Sie mit einer Lernrate von 0,001.</translation>
        </message>
        <message>
            <source>Share of each weight, times the learning rate, that is taken away in every step. Unlike the L2 penalty it does not pass through Adam&apos;s scaling.</source>
            <translation>Anteil jedes Gewichts, mal die Lernrate, der in jedem Schritt abgezogen wird. Anders als die L2-Strafe läuft er nicht durch Adams Skalierung.</translation>
        </message>
        <message>
            <source>Adam with weight decay applied directly to the weights. The usual choice for transformers.</source>
            <translation>Adam mit Weight Decay unmittelbar auf den Gewichten. Die übliche Wahl für Transformer.</translation>
        </message>
        <message>
            <source>Share of each weight, times the learning rate, that is taken away in every step.</source>
            <translation>Anteil jedes Gewichts, mal die Lernrate, der in jedem Schritt abgezogen wird.</translation>
        </message>
        <message>
            <source>Every weight moves by the same amount, in the direction of a running mean. Half of Adam&apos;s memory; take a learning rate 3 to 10 times smaller than for Adam.</source>
            <translation>Jedes Gewicht bewegt sich um denselben Betrag, in der Richtung eines laufenden Mittels. Die Hälfte von Adams Speicher; nehmen Sie eine 3- bis 10-mal kleinere Lernrate als für Adam.</translation>
        </message>
        <message>
            <source>Weight of the memory in the direction of a step.</source>
            <translation>Gewicht des Gedächtnisses in der Richtung eines Schritts.</translation>
        </message>
        <message>
            <source>Divides each gradient by its recent size. Long used for recurrent networks; start at a learning rate of 0.001.</source>
            <translation>Teilt jeden Gradienten durch seine jüngste Größe. Lange für rekurrente Netze verwendet; beginnen Sie mit einer Lernrate von 0,001.</translation>
        </message>
        <message>
            <source>Share of the previous step that is carried on.</source>
            <translation>Anteil des vorigen Schritts, der weitergeführt wird.</translation>
        </message>
        <message>
            <source>Looks ahead along the momentum; usually a little faster.</source>
            <translation>Blickt entlang des Momentums voraus; meist etwas schneller.</translation>
        </message>
        <message>
            <source>Stochastic gradient descent: a step against the gradient, with momentum if wanted. Needs a larger learning rate than Adam (0.01 to 0.1) and, well tuned, often ends a little better.</source>
            <translation>Stochastischer Gradientenabstieg: ein Schritt gegen den Gradienten, auf Wunsch mit Momentum. Braucht eine größere Lernrate als Adam (0,01 bis 0,1) und endet, gut eingestellt, oft etwas besser.</translation>
        </message>
        <message>
            <source>Share of the previous step that is carried on. 0 is plain gradient descent.</source>
            <translation>Anteil des vorigen Schritts, der weitergeführt wird. 0 ist einfacher Gradientenabstieg.</translation>
        </message>
        <message>
            <source>The learning rate stays as it is.</source>
            <translation>Die Lernrate bleibt, wie sie ist.</translation>
        </message>
        <message>
            <source>Epochs of the first cycle, after which the rate jumps back up; 0 means one single fall over the whole run.</source>
            <translation>Epochen des ersten Zyklus, nach dem die Rate wieder hochspringt; 0 heißt ein einziger Abfall über den ganzen Lauf.</translation>
        </message>
        <message>
            <source>Lets the learning rate fall along half a cosine wave over the run: long high, then gently to the end.</source>
            <translation>Lässt die Lernrate über den Lauf entlang einer halben Kosinuswelle fallen: lange hoch, dann sanft zum Ende.</translation>
        </message>
        <message>
            <source>Where the fall ends, as a share of the learning rate.</source>
            <translation>Wo der Abfall endet, als Anteil der Lernrate.</translation>
        </message>
        <message>
            <source>Each cycle is this much longer than the one before.</source>
            <translation>Jeder Zyklus ist um diesen Faktor länger als der vorige.</translation>
        </message>
        <message>
            <source>Multiplies the learning rate by a factor after every epoch.</source>
            <translation>Multipliziert die Lernrate nach jeder Epoche mit einem Faktor.</translation>
        </message>
        <message>
            <source>What the rate is multiplied by after each epoch.</source>
            <translation>Womit die Rate nach jeder Epoche multipliziert wird.</translation>
        </message>
        <message>
            <source>Rises to the learning rate, then falls far below its start. Allows high rates and short runs.</source>
            <translation>Steigt bis zur Lernrate und fällt dann weit unter den Anfang. Erlaubt hohe Raten und kurze Läufe.</translation>
        </message>
        <message>
            <source>Share of the run in which the rate grows.</source>
            <translation>Anteil des Laufs, in dem die Rate wächst.</translation>
        </message>
        <message>
            <source>The start is the learning rate divided by this.</source>
            <translation>Der Anfang ist die Lernrate geteilt durch diesen Wert.</translation>
        </message>
        <message>
            <source>The end is the start divided by this.</source>
            <translation>Das Ende ist der Anfang geteilt durch diesen Wert.</translation>
        </message>
        <message>
            <source>Epochs without improvement that are tolerated.</source>
            <translation>Epochen ohne Verbesserung, die hingenommen werden.</translation>
        </message>
        <message>
            <source>Epochs after a reduction in which nothing is counted.</source>
            <translation>Epochen nach einer Senkung, in denen nichts gezählt wird.</translation>
        </message>
        <message>
            <source>Lowers the learning rate when the validation loss, or another figure, no longer improves.</source>
            <translation>Senkt die Lernrate, wenn der Verlust der Validierung oder eine andere Größe nicht mehr besser wird.</translation>
        </message>
        <message>
            <source>What the rate is multiplied by.</source>
            <translation>Womit die Rate multipliziert wird.</translation>
        </message>
        <message>
            <source>The rate never falls below this share of its start.</source>
            <translation>Die Rate fällt nie unter diesen Anteil ihres Anfangs.</translation>
        </message>
        <message>
            <source>The learning rate grows from almost zero to its full value over this many epochs; halves are allowed. 0 switches it off.</source>
            <translation>Die Lernrate wächst über so viele Epochen von fast null auf ihren vollen Wert; halbe sind erlaubt. 0 schaltet es aus.</translation>
        </message>
        <message>
            <source>Epochs between two reductions.</source>
            <translation>Epochen zwischen zwei Senkungen.</translation>
        </message>
        <message>
            <source>Multiplies the learning rate by a factor every few epochs.</source>
            <translation>Multipliziert die Lernrate alle paar Epochen mit einem Faktor.</translation>
        </message>
        <message>
            <source>Convolution</source>
            <translation>Faltung</translation>
        </message>
        <message>
            <source>Pooling</source>
            <translation>Pooling</translation>
        </message>
        <message>
            <source>Fully connected</source>
            <translation>Voll verbunden</translation>
        </message>
        <message>
            <source>Recurrent</source>
            <translation>Rekurrent</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>Aufmerksamkeit</translation>
        </message>
        <message>
            <source>Normalisation and noise</source>
            <translation>Normalisierung und Rauschen</translation>
        </message>
        <message>
            <source>Shape and arithmetic</source>
            <translation>Form und Rechnen</translation>
        </message>
        <message>
            <source>epochs</source>
            <translation>Epochen</translation>
        </message>
        <message>
            <source>samples</source>
            <translation>Beispiele</translation>
        </message>
        <message>
            <source>batches</source>
            <translation>Batches</translation>
        </message>
        <message>
            <source>Accuracy</source>
            <translation>Genauigkeit</translation>
        </message>
        <message>
            <source>Top-3 accuracy</source>
            <translation>Top-3-Genauigkeit</translation>
        </message>
        <message>
            <source>Top-5 accuracy</source>
            <translation>Top-5-Genauigkeit</translation>
        </message>
        <message>
            <source>null</source>
            <translation>null</translation>
        </message>
        <message>
            <source>an object</source>
            <translation>ein Objekt</translation>
        </message>
        <message>
            <source>a list</source>
            <translation>eine Liste</translation>
        </message>
        <message>
            <source>a text</source>
            <translation>ein Text</translation>
        </message>
        <message>
            <source>true or false</source>
            <translation>wahr oder falsch</translation>
        </message>
        <message>
            <source>a number</source>
            <translation>eine Zahl</translation>
        </message>
        <message>
            <source>a whole number</source>
            <translation>eine ganze Zahl</translation>
        </message>
        <message>
            <source>one of the listed words</source>
            <translation>eines der genannten Wörter</translation>
        </message>
        <message>
            <source>a list of whole numbers</source>
            <translation>eine Liste ganzer Zahlen</translation>
        </message>
        <message>
            <source>the name of a data field</source>
            <translation>der Name eines Datenfeldes</translation>
        </message>
        <message>
            <source>a text or a list of its lines</source>
            <translation>ein Text oder eine Liste seiner Zeilen</translation>
        </message>
        <message>
            <source>there is a file of that name</source>
            <translation>es gibt eine Datei dieses Namens</translation>
        </message>
        <message>
            <source>The text is not UTF-8; it was read as Windows-1252 (Western European).</source>
            <translation>Der Text ist kein UTF-8; er wurde als Windows-1252 (westeuropäisch) gelesen.</translation>
        </message>
        <message>
            <source>If accented letters look wrong, save the file as UTF-8.</source>
            <translation>Sehen Buchstaben mit Akzenten falsch aus, speichern Sie die Datei als UTF-8.</translation>
        </message>
        <message>
            <source>Some bytes of the text are not UTF-8; they were read as Windows-1252.</source>
            <translation>Einige Bytes des Textes sind kein UTF-8; sie wurden als Windows-1252 gelesen.</translation>
        </message>
        <message>
            <source>The text contains zero characters; they were left out.</source>
            <translation>Der Text enthält Nullzeichen; sie wurden weggelassen.</translation>
        </message>
        <message>
            <source>Check that this is the right file, or save it as UTF-8.</source>
            <translation>Prüfen Sie, ob dies die richtige Datei ist, oder speichern Sie sie als UTF-8.</translation>
        </message>
        <message>
            <source>The compressed file is damaged.</source>
            <translation>Die gepackte Datei ist beschädigt.</translation>
        </message>
        <message>
            <source>The picture is damaged or cut off.</source>
            <translation>Das Bild ist beschädigt oder abgeschnitten.</translation>
        </message>
        <message>
            <source>ONNX&apos;s own checker refuses the model, so no file was written.</source>
            <translation>Die Prüfung von ONNX selbst weist das Modell zurück, darum wurde keine Datei geschrieben.</translation>
        </message>
        <message>
            <source>Checked: ONNX&apos;s own checker and shape inference accept the model.</source>
            <translation>Geprüft: ONNX’ eigene Prüfung und Formherleitung nehmen das Modell an.</translation>
        </message>
        <message>
            <source>Checked: the file was read back, and every number is the same, bit for bit.</source>
            <translation>Geprüft: Die Datei wurde zurückgelesen, und jede Zahl ist dieselbe, Bit für Bit.</translation>
        </message>
        <message>
            <source>Not run: that takes PyTorch. The numbers were read back and are the same, bit for bit.</source>
            <translation>Nicht ausgeführt: Dafür braucht es PyTorch. Die Zahlen wurden zurückgelesen und sind dieselben, Bit für Bit.</translation>
        </message>
        <message>
            <source>Not checked: there is no C compiler (cc) on this machine.</source>
            <translation>Nicht geprüft: Auf diesem Rechner ist kein C-Compiler (cc).</translation>
        </message>
        <message>
            <source>Checked: the C compiler of this machine takes it without a warning. Its results were not compared.</source>
            <translation>Geprüft: Der C-Compiler dieses Rechners übersetzt es ohne Warnung. Die Ergebnisse wurden nicht verglichen.</translation>
        </message>
        <message>
            <source>What was written does not read back as it was.</source>
            <translation>Das Geschriebene liest sich nicht so zurück, wie es war.</translation>
        </message>
        <message>
            <source>Export again, to another disk if it happens again.</source>
            <translation>Exportieren Sie noch einmal, und wenn es wieder geschieht, auf einen anderen Datenträger.</translation>
        </message>
        <message>
            <source>The C compiler of this machine does not take the program.</source>
            <translation>Der C-Compiler dieses Rechners nimmt das Programm nicht an.</translation>
        </message>
        <message>
            <source>resumed</source>
            <translation>fortgesetzt</translation>
        </message>
        <message>
            <source>stopped early</source>
            <translation>früh gestoppt</translation>
        </message>
        <message>
            <source>A residual block that computes in a quarter of the channels.</source>
            <translation>Ein Residualblock, der in einem Viertel der Kanäle rechnet.</translation>
        </message>
        <message>
            <source>Balanced accuracy</source>
            <translation>Ausgewogene Genauigkeit</translation>
        </message>
        <message>
            <source>Recall</source>
            <translation>Trefferquote</translation>
        </message>
        <message>
            <source>F1</source>
            <translation>F1</translation>
        </message>
        <message>
            <source>ROC-AUC</source>
            <translation>ROC-AUC</translation>
        </message>
        <message>
            <source>Perplexity</source>
            <translation>Perplexität</translation>
        </message>
        <message>
            <source>Label accuracy</source>
            <translation>Label-Genauigkeit</translation>
        </message>
        <message>
            <source>Exact match</source>
            <translation>Alles richtig</translation>
        </message>
        <message>
            <source>Precision (macro)</source>
            <translation>Präzision (Makro)</translation>
        </message>
        <message>
            <source>Recall (macro)</source>
            <translation>Trefferquote (Makro)</translation>
        </message>
        <message>
            <source>F1 (macro)</source>
            <translation>F1 (Makro)</translation>
        </message>
        <message>
            <source>Root mean square error</source>
            <translation>Wurzel des mittleren quadratischen Fehlers</translation>
        </message>
        <message>
            <source>R²</source>
            <translation>R²</translation>
        </message>
        <message>
            <source>Rate factor</source>
            <translation>Ratenfaktor</translation>
        </message>
        <message>
            <source>Clip weights</source>
            <translation>Gewichte begrenzen</translation>
        </message>
        <message>
            <source>the list of tensors cannot be read</source>
            <translation>die Liste der Tensoren ist nicht lesbar</translation>
        </message>
        <message>
            <source>it is longer than its header says</source>
            <translation>er ist länger, als sein Kopf sagt</translation>
        </message>
        <message>
            <source>it is cut off</source>
            <translation>er ist abgeschnitten</translation>
        </message>
        <message>
            <source>its checksum is wrong</source>
            <translation>seine Prüfsumme stimmt nicht</translation>
        </message>
        <message>
            <source>its header is longer than the file</source>
            <translation>sein Kopf ist länger als die Datei</translation>
        </message>
        <message>
            <source>its header cannot be read</source>
            <translation>sein Kopf ist nicht lesbar</translation>
        </message>
        <message>
            <source>bf16 needs a processor with AVX-512 BF16 or AMX, and this one has neither; training runs in f32.</source>
            <translation>bf16 braucht einen Prozessor mit AVX-512 BF16 oder AMX, und dieser hat keines von beiden; trainiert wird in f32.</translation>
        </message>
        <message>
            <source>Breast cancer</source>
            <translation>Brustkrebs</translation>
        </message>
        <message>
            <source>Carbon dioxide</source>
            <translation>Kohlendioxid</translation>
        </message>
        <message>
            <source>Diabetes</source>
            <translation>Diabetes</translation>
        </message>
        <message>
            <source>Digits, autoencoder</source>
            <translation>Ziffern, Autoencoder</translation>
        </message>
        <message>
            <source>Digits, convolutional</source>
            <translation>Ziffern, Faltungsnetz</translation>
        </message>
        <message>
            <source>Digits, generated (GAN)</source>
            <translation>Ziffern, erzeugt (GAN)</translation>
        </message>
        <message>
            <source>Digits, fully connected</source>
            <translation>Ziffern, voll verbunden</translation>
        </message>
        <message>
            <source>Digits, variational autoencoder</source>
            <translation>Ziffern, Variations-Autoencoder</translation>
        </message>
        <message>
            <source>Iris</source>
            <translation>Iris</translation>
        </message>
        <message>
            <source>Moby-Dick</source>
            <translation>Moby-Dick</translation>
        </message>
        <message>
            <source>Penguins</source>
            <translation>Pinguine</translation>
        </message>
        <message>
            <source>Sunspots</source>
            <translation>Sonnenflecken</translation>
        </message>
        <message>
            <source>Wine</source>
            <translation>Wein</translation>
        </message>
        <message>
            <source>The train part of the data has no samples.</source>
            <translation>Der Trainingsteil der Daten hat keine Beispiele.</translation>
        </message>
        <message>
            <source>The validation part of the data has no samples.</source>
            <translation>Der Validierungsteil der Daten hat keine Beispiele.</translation>
        </message>
        <message>
            <source>The test part of the data has no samples.</source>
            <translation>Der Testteil der Daten hat keine Beispiele.</translation>
        </message>
        <message>
            <source>epoch</source>
            <translation>Epoche</translation>
        </message>
        <message>
            <source>sample</source>
            <translation>Beispiel</translation>
        </message>
        <message>
            <source>batch</source>
            <translation>Batch</translation>
        </message>
        <message>
            <source>Bottleneck block</source>
            <translation>Bottleneck-Block</translation>
        </message>
        <message>
            <source>A 1 × 1 convolution reduces the channels, a 3 × 3 convolution works on the few, another 1 × 1 convolution brings them back; the shortcut leads around all three. The block of the deeper ResNets.</source>
            <translation>Eine 1 × 1-Faltung verringert die Kanäle, eine 3 × 3-Faltung arbeitet auf den wenigen, eine weitere 1 × 1-Faltung bringt sie zurück; die Abkürzung führt um alle drei herum. Der Block der tieferen ResNets.</translation>
        </message>
        <message>
            <source>Convolution, norm, ReLU, pool</source>
            <translation>Faltung, Norm, ReLU, Pooling</translation>
        </message>
        <message>
            <source>The usual stage of an image network.</source>
            <translation>Die übliche Stufe eines Bildnetzes.</translation>
        </message>
        <message>
            <source>A convolution without bias, its normalisation, a ReLU, and a pooling that halves the image.</source>
            <translation>Eine Faltung ohne Bias, ihre Normalisierung, eine ReLU und ein Pooling, das das Bild halbiert.</translation>
        </message>
        <message>
            <source>Inception block</source>
            <translation>Inception-Block</translation>
        </message>
        <message>
            <source>Four looks at the same image, side by side.</source>
            <translation>Vier Blicke auf dasselbe Bild, nebeneinander.</translation>
        </message>
        <message>
            <source>Convolutions of 1 × 1, 3 × 3 and 5 × 5 and a pooling see the image at several scales; their maps are joined along the channels. 1 × 1 convolutions in front keep the cost low.</source>
            <translation>Faltungen mit 1 × 1, 3 × 3 und 5 × 5 und ein Pooling sehen das Bild in mehreren Maßstäben; ihre Karten werden entlang der Kanäle verbunden. 1 × 1-Faltungen davor halten den Aufwand klein.</translation>
        </message>
        <message>
            <source>MLP head</source>
            <translation>MLP-Kopf</translation>
        </message>
        <message>
            <source>Flattens, and decides with two fully connected layers.</source>
            <translation>Legt alles in eine Reihe und entscheidet mit zwei voll verbundenen Schichten.</translation>
        </message>
        <message>
            <source>The usual end of a network that classifies: a hidden layer with dropout, and one score per class. Set the outputs of the last layer to the number of classes.</source>
            <translation>Das übliche Ende eines Netzes, das klassifiziert: eine verborgene Schicht mit Dropout und ein Wert je Klasse. Setzen Sie die Ausgaben der letzten Schicht auf die Zahl der Klassen.</translation>
        </message>
        <message>
            <source>Residual block, half size</source>
            <translation>Residualblock, halbe Größe</translation>
        </message>
        <message>
            <source>A residual block that halves the image and doubles the channels.</source>
            <translation>Ein Residualblock, der das Bild halbiert und die Kanäle verdoppelt.</translation>
        </message>
        <message>
            <source>The first block of each stage of a ResNet: the convolution in front moves by two pixels, and a 1 × 1 convolution brings the shortcut to the same shape.</source>
            <translation>Der erste Block jeder Stufe eines ResNet: Die Faltung vorn rückt um zwei Bildpunkte, und eine 1 × 1-Faltung bringt die Abkürzung auf dieselbe Form.</translation>
        </message>
        <message>
            <source>Residual block</source>
            <translation>Residualblock</translation>
        </message>
        <message>
            <source>Two convolutions with a shortcut around them.</source>
            <translation>Zwei Faltungen mit einer Abkürzung darum herum.</translation>
        </message>
        <message>
            <source>y = relu(x + f(x)) with two 3 × 3 convolutions as f. The shortcut carries gradients past the convolutions, so that dozens of such blocks can be stacked. As many filters as channels arrive.</source>
            <translation>y = relu(x + f(x)) mit zwei 3 × 3-Faltungen als f. Die Abkürzung trägt Gradienten an den Faltungen vorbei, sodass sich Dutzende solcher Blöcke stapeln lassen. So viele Filter, wie Kanäle ankommen.</translation>
        </message>
        <message>
            <source>Residual dense block</source>
            <translation>Residualblock, voll verbunden</translation>
        </message>
        <message>
            <source>Two fully connected layers with a shortcut around them.</source>
            <translation>Zwei voll verbundene Schichten mit einer Abkürzung darum herum.</translation>
        </message>
        <message>
            <source>y = x + f(x) for lists of numbers or sequences, with normalisation in front: deep networks on tables train well with it.</source>
            <translation>y = x + f(x) für Zahlenlisten oder Folgen, mit Normalisierung davor: Tiefe Netze für Tabellen lernen damit gut.</translation>
        </message>
        <message>
            <source>Squeeze and excite</source>
            <translation>Squeeze and excite</translation>
        </message>
        <message>
            <source>Learns which channels matter for this image, and scales them.</source>
            <translation>Lernt, welche Kanäle für dieses Bild zählen, und skaliert sie.</translation>
        </message>
        <message>
            <source>The mean of each channel goes through two small layers that answer with one number between 0 and 1 per channel; the image is multiplied by them. Cheap, and often worth a percent.</source>
            <translation>Der Mittelwert jedes Kanals geht durch zwei kleine Schichten, die mit einer Zahl zwischen 0 und 1 je Kanal antworten; das Bild wird mit ihnen multipliziert. Billig und oft ein Prozent wert.</translation>
        </message>
        <message>
            <source>Transformer encoder block</source>
            <translation>Transformer-Encoderblock</translation>
        </message>
        <message>
            <source>Self-attention and a feed-forward part, each with a shortcut.</source>
            <translation>Selbstaufmerksamkeit und ein Feed-forward-Teil, je mit einer Abkürzung.</translation>
        </message>
        <message>
            <source>a = norm(x + attention(x)), y = norm(a + feedforward(a)). Give the group a repeat count to stack it; “share weights” makes it the universal transformer or ALBERT.</source>
            <translation>a = norm(x + attention(x)), y = norm(a + feedforward(a)). Geben Sie der Gruppe eine Wiederholungszahl, um ihn zu stapeln; „Gewichte teilen“ macht daraus den Universal Transformer oder ALBERT.</translation>
        </message>
        <message>
            <source>Initial value</source>
            <translation>Anfangswert</translation>
        </message>
        <message>
            <source>steps</source>
            <translation>Schritte</translation>
        </message>
        <message>
            <source>step</source>
            <translation>Schritt</translation>
        </message>
        <message>
            <source>Seeing strokes</source>
            <translation>Striche sehen</translation>
        </message>
        <message>
            <source>Reads handwritten digits with **convolutions**: small filters that slide over the image and light up where a stroke passes. Each looks at 3 × 3 pixels at a time and waits for strokes of one direction. The same filter serves everywhere, so a digit may stand a little to the left or to the right: this network knows that pixels have neighbours.</source>
            <translation>Liest handgeschriebene Ziffern mit **Faltungen**: kleinen Filtern, die über das Bild gleiten und aufleuchten, wo ein Strich verläuft. Jeder sieht 3 × 3 Bildpunkte auf einmal und wartet auf Striche einer Richtung. Derselbe Filter dient überall, also darf eine Ziffer etwas weiter links oder rechts stehen: Dieses Netz weiß, dass Bildpunkte Nachbarn haben.</translation>
        </message>
        <message>
            <source>*conv1* finds edges and strokes, *pool1* keeps the strongest of every 2 × 2 and halves the picture;</source>
            <translation>*conv1* findet Kanten und Striche, *pool1* behält von je 2 × 2 das Stärkste und halbiert das Bild;</translation>
        </message>
        <message>
            <source>*conv2* puts strokes together to corners, arcs and crossings;</source>
            <translation>*conv2* setzt Striche zu Ecken, Bögen und Kreuzungen zusammen;</translation>
        </message>
        <message>
            <source>*norm2* keeps the numbers in a good range, so that training may take large steps;</source>
            <translation>*norm2* hält die Zahlen in einem guten Bereich, damit das Training große Schritte machen kann;</translation>
        </message>
        <message>
            <source>the fully connected layers at the end decide.</source>
            <translation>die voll verbundenen Schichten am Ende entscheiden.</translation>
        </message>
        <message>
            <source>After five rounds it reads 99 of 100 digits that it has never seen, with less than half the weights of *digits-mlp*.</source>
            <translation>Nach fünf Runden liest es 99 von 100 Ziffern, die es nie gesehen hat, mit weniger als der Hälfte der Gewichte von *digits-mlp*.</translation>
        </message>
        <message>
            <source>Try this</source>
            <translation>Zum Ausprobieren</translation>
        </message>
        <message>
            <source>Select *conv1* while it trains: its sixteen filters start as noise and become strokes.</source>
            <translation>Wählen Sie *conv1*, während es trainiert: Seine sechzehn Filter beginnen als Rauschen und werden zu Strichen.</translation>
        </message>
        <message>
            <source>On the **Test** page, look at the digits it gets wrong. Would you have known?</source>
            <translation>Sehen Sie auf der Seite **Test** die Ziffern an, bei denen es sich irrt. Hätten Sie es gewusst?</translation>
        </message>
        <message>
            <source>Take *norm2* out (press M to mute it) and compare the curves.</source>
            <translation>Nehmen Sie *norm2* heraus (M schaltet es stumm) und vergleichen Sie die Kurven.</translation>
        </message>
        <message>
            <source>Widen the kernel of *conv1* to 5 × 5, or give it 4 filters only.</source>
            <translation>Vergrößern Sie den Kernel von *conv1* auf 5 × 5, oder geben Sie ihm nur 4 Filter.</translation>
        </message>
        <message>
            <source>Reading handwritten digits</source>
            <translation>Handgeschriebene Ziffern lesen</translation>
        </message>
        <message>
            <source>Reads handwritten digits with fully connected layers: a **multilayer perceptron**, the oldest kind of deep network. There are 60,000 digits to learn from, 28 × 28 grey pixels each. After a few seconds it reads nine out of ten; after ten rounds, 98 of 100.</source>
            <translation>Liest handgeschriebene Ziffern mit voll verbundenen Schichten: ein **mehrschichtiges Perzeptron**, die älteste Art von tiefem Netz. Es lernt aus 60.000 Ziffern von je 28 × 28 grauen Bildpunkten. Nach wenigen Sekunden liest es neun von zehn, nach zehn Runden 98 von 100.</translation>
        </message>
        <message>
            <source>It does not know that pixels have neighbours: *Flatten* lays all 784 of them in one row, and every neuron of *hidden1* looks at every pixel at once.</source>
            <translation>Es weiß nicht, dass Bildpunkte Nachbarn haben: *Flatten* legt alle 784 in eine Reihe, und jedes Neuron von *hidden1* sieht alle Bildpunkte zugleich.</translation>
        </message>
        <message>
            <source>Press **Train** and watch the bars of *class*: at first the network guesses, soon one bar grows.</source>
            <translation>Drücken Sie **Trainieren** und beobachten Sie die Balken von *class*: Erst rät das Netz, bald wächst ein Balken.</translation>
        </message>
        <message>
            <source>Select *hidden1* and look at its weights. Some begin to look like strokes.</source>
            <translation>Wählen Sie *hidden1* und sehen Sie seine Gewichte an. Manche ähneln bald Strichen.</translation>
        </message>
        <message>
            <source>Set the rate of both dropouts to 0. Training gets better, validation does not: the network learns by heart.</source>
            <translation>Setzen Sie die Rate beider Dropouts auf 0. Das Training wird besser, die Validierung nicht: Das Netz lernt auswendig.</translation>
        </message>
        <message>
            <source>Make *hidden1* smaller, 512 → 32 → 8. How few neurons are enough?</source>
            <translation>Machen Sie *hidden1* kleiner, 512 → 32 → 8. Wie wenige Neuronen genügen?</translation>
        </message>
        <message>
            <source>Then open *digits-cnn*, which does know that pixels have neighbours.</source>
            <translation>Öffnen Sie dann *digits-cnn*, das weiß, dass Bildpunkte Nachbarn haben.</translation>
        </message>
        <message>
            <source>A digit in sixteen numbers</source>
            <translation>Eine Ziffer in sechzehn Zahlen</translation>
        </message>
        <message>
            <source>This network squeezes a digit into sixteen numbers and has to give the same digit back. That would be easy, were it not for the **bottleneck** in the middle: all 784 pixels have to pass through *code*, which has 16 neurons only. So the network invents a short-hand for handwriting, without anybody telling it which digit is which.</source>
            <translation>Dieses Netz drängt eine Ziffer in sechzehn Zahlen und muss dieselbe Ziffer zurückgeben. Das wäre leicht, gäbe es nicht den **Engpass** in der Mitte: Alle 784 Bildpunkte müssen durch *code*, das nur 16 Neuronen hat. So erfindet das Netz eine Kurzschrift für Handschrift, ohne dass ihm jemand sagt, welche Ziffer welche ist.</translation>
        </message>
        <message>
            <source>Watch *restored* while it trains: first a grey cloud, then something like a digit, then *this* digit.</source>
            <translation>Beobachten Sie *restored* beim Training: erst eine graue Wolke, dann etwas wie eine Ziffer, dann *diese* Ziffer.</translation>
        </message>
        <message>
            <source>Give *code* 2, 4 or 64 neurons. What is lost first?</source>
            <translation>Geben Sie *code* 2, 4 oder 64 Neuronen. Was geht zuerst verloren?</translation>
        </message>
        <message>
            <source>Compare the pictures of a neat and of a messy digit: the network restores what is typical and drops what is not.</source>
            <translation>Vergleichen Sie die Bilder einer ordentlichen und einer krakeligen Ziffer: Das Netz stellt wieder her, was typisch ist, und lässt weg, was es nicht ist.</translation>
        </message>
        <message>
            <source>*code* and *picture* are marked as *results*: what `predict` and the exported network give for a digit.</source>
            <translation>*code* und *picture* sind als *Ergebnisse* markiert: was `predict` und das exportierte Netz für eine Ziffer liefern.</translation>
        </message>
        <message>
            <source>A map of handwriting</source>
            <translation>Eine Landkarte der Handschrift</translation>
        </message>
        <message>
            <source>Like the autoencoder, this network squeezes a digit into a few numbers and rebuilds it, but its code is a cloud and not a point. For each of the eight numbers it gives a *mean* and a *log variance*, and *sample* draws from that cloud. So neighbouring codes must yield similar digits, and the space between them fills up with digits that nobody ever wrote.</source>
            <translation>Wie der Autoencoder drängt dieses Netz eine Ziffer in wenige Zahlen und baut sie wieder auf, doch sein Code ist eine Wolke und kein Punkt. Für jede der acht Zahlen gibt es einen Mittelwert (*mean*) und den Logarithmus der Varianz (*log variance*) an, und *sample* zieht aus dieser Wolke. So müssen benachbarte Codes ähnliche Ziffern ergeben, und der Raum dazwischen füllt sich mit Ziffern, die nie jemand geschrieben hat.</translation>
        </message>
        <message>
            <source>Two losses are added: *restored* wants the same picture back, *tidy* (the Kullback–Leibler divergence) wants all clouds near the standard normal distribution. The weight of *tidy* decides who wins.</source>
            <translation>Zwei Verluste werden addiert: *restored* will dasselbe Bild zurück, *tidy* (die Kullback-Leibler-Divergenz) will alle Wolken nahe der Standardnormalverteilung. Das Gewicht von *tidy* entscheidet, wer gewinnt.</translation>
        </message>
        <message>
            <source>Watch *picture* while it trains: blurred on purpose, for it shows the average of what the cloud may mean.</source>
            <translation>Beobachten Sie *picture* beim Training: mit Absicht verschwommen, denn es zeigt den Durchschnitt dessen, was die Wolke bedeuten kann.</translation>
        </message>
        <message>
            <source>Set the weight of *tidy* to 0: sharper, but the code falls apart into islands. Set it to 0.01: only a few numbers stay in use.</source>
            <translation>Setzen Sie das Gewicht von *tidy* auf 0: schärfer, aber der Code zerfällt in Inseln. Setzen Sie es auf 0,01: Nur wenige Zahlen bleiben in Gebrauch.</translation>
        </message>
        <message>
            <source>Look at *mean* and *log variance* of a digit: numbers with a log variance near 0 say nothing about this digit.</source>
            <translation>Sehen Sie *mean* und *log variance* einer Ziffer an: Zahlen mit einer *log variance* nahe 0 sagen nichts über diese Ziffer.</translation>
        </message>
        <message>
            <source>See in the Test workspace which digits the decoder makes of codes that are drawn at random: *picture* is marked as a *result*.</source>
            <translation>Sehen Sie im Arbeitsbereich Test, welche Ziffern der Decoder aus zufällig gezogenen Codes macht: *picture* ist als *Ergebnis* markiert.</translation>
        </message>
        <message>
            <source>Two networks, one game</source>
            <translation>Zwei Netze, ein Spiel</translation>
        </message>
        <message>
            <source>One network generates digits out of noise, another tells generated digits from real ones, and each learns from the other. The **discriminator** learns from its mistakes, the **generator** from what still gives it away. Nobody tells the generator what a digit is.</source>
            <translation>Ein Netz erzeugt Ziffern aus Rauschen, ein anderes unterscheidet erzeugte Ziffern von echten, und jedes lernt vom anderen. Der **Diskriminator** lernt aus seinen Fehlern, der **Generator** aus dem, was ihn noch verrät. Niemand sagt dem Generator, was eine Ziffer ist.</translation>
        </message>
        <message>
            <source>Two *objectives* (see Training, with nothing selected) keep the players apart: *discriminator* counts the losses of *is real* and *is generated* and trains the discriminator alone; *generator* counts the loss of *fooled* and trains the frame *Generator* alone. Both pictures go through the same weights: *discriminator again* applies the group a second time.</source>
            <translation>Zwei *Ziele* (siehe Training, wenn nichts ausgewählt ist) halten die Spieler auseinander: *discriminator* zählt die Verluste von *is real* und *is generated* und trainiert allein den Diskriminator; *generator* zählt den Verlust von *fooled* und trainiert allein den Rahmen *Generator*. Beide Bilder gehen durch dieselben Gewichte: *discriminator again* wendet die Gruppe ein zweites Mal an.</translation>
        </message>
        <message>
            <source>Select *picture* while it trains, and another sample for another draw of noise: grey fog, then strokes, then digits.</source>
            <translation>Wählen Sie *picture*, während es trainiert, und ein anderes Beispiel für anderes Rauschen: grauer Nebel, dann Striche, dann Ziffern.</translation>
        </message>
        <message>
            <source>Look at a grid of new digits in the Test workspace, or write them with `netwright-cli generate`. *picture* is marked as the *result* of the network, so that an exported model takes noise and gives a digit, without the discriminator.</source>
            <translation>Sehen Sie im Arbeitsbereich Test ein Raster neuer Ziffern an, oder schreiben Sie sie mit `netwright-cli generate`. *picture* ist als *Ergebnis* des Netzes markiert, sodass ein exportiertes Modell Rauschen nimmt und eine Ziffer liefert, ohne den Diskriminator.</translation>
        </message>
        <message>
            <source>Watch the two losses: neither falls for good. When one side wins too easily, the other stops learning.</source>
            <translation>Beobachten Sie die beiden Verluste: Keiner fällt auf Dauer. Gewinnt eine Seite zu leicht, lernt die andere nichts mehr.</translation>
        </message>
        <message>
            <source>Change the form of the three outputs to *Wasserstein*, give the discriminator *Clip weights* 0.03, and let the generator step every 3 steps.</source>
            <translation>Ändern Sie die Form der drei Ausgänge auf *Wasserstein*, geben Sie dem Diskriminator *Gewichte begrenzen* 0,03, und lassen Sie den Generator nur alle 3 Schritte lernen.</translation>
        </message>
        <message>
            <source>Three kinds of iris</source>
            <translation>Drei Arten von Iris</translation>
        </message>
        <message>
            <source>Tells three kinds of iris apart by the length and the width of their sepals and petals, measured with a ruler in 1935.</source>
            <translation>Unterscheidet drei Arten von Iris nach Länge und Breite ihrer Kelch- und Kronblätter, 1935 mit dem Lineal gemessen.</translation>
        </message>
        <message>
            <source>This is the smallest real example there is: a table of 150 rows, a network with a few hundred weights, trained in a second. *Setosa* is easy to tell; *versicolor* and *virginica* overlap, so that even the best network is wrong now and then.</source>
            <translation>Das ist das kleinste echte Beispiel, das es gibt: eine Tabelle von 150 Zeilen, ein Netz mit ein paar Hundert Gewichten, in einer Sekunde trainiert. *Setosa* ist leicht zu erkennen; *versicolor* und *virginica* überschneiden sich, sodass sich auch das beste Netz ab und zu irrt.</translation>
        </message>
        <message>
            <source>Remove both hidden layers. Is a network without any still good?</source>
            <translation>Entfernen Sie beide verborgenen Schichten. Ist ein Netz ganz ohne noch gut?</translation>
        </message>
        <message>
            <source>On the **Data** page, ignore all columns but the two of the petal.</source>
            <translation>Verwenden Sie auf der Seite **Daten** nur die beiden Spalten des Kronblatts.</translation>
        </message>
        <message>
            <source>Set the share of the test part to 0.9 and see how few flowers are enough to learn from.</source>
            <translation>Setzen Sie den Anteil des Testteils auf 0,9 und sehen Sie, wie wenige Blüten zum Lernen genügen.</translation>
        </message>
        <message>
            <source>Adélie, chinstrap or gentoo?</source>
            <translation>Adelie-, Zügel- oder Eselspinguin?</translation>
        </message>
        <message>
            <source>Tells three kinds of penguin apart, from a table as real tables are: numbers, words and missing cells. There are 344 penguins from three islands near Palmer Station, Antarctica. Some columns hold words (*island*, *sex*), and some cells say `NA`, because the penguin did not want to be measured.</source>
            <translation>Unterscheidet drei Arten von Pinguinen, nach einer Tabelle, wie echte Tabellen sind: Zahlen, Wörter und fehlende Zellen. Es sind 344 Pinguine von drei Inseln nahe der Palmer-Station in der Antarktis. Manche Spalten enthalten Wörter (*island*, *sex*), und in manchen Zellen steht `NA`, weil der Pinguin nicht gemessen werden wollte.</translation>
        </message>
        <message>
            <source>Words become one column for each word, with a 1 where it applies and 0 elsewhere. Missing numbers are filled with the mean of the training part: see **Missing values** on the *Data* page.</source>
            <translation>Aus Wörtern wird je eine Spalte, mit einer 1, wo das Wort zutrifft, und sonst 0. Fehlende Zahlen werden durch den Mittelwert des Trainingsteils ersetzt: siehe **Fehlende Werte** auf der Seite *Daten*.</translation>
        </message>
        <message>
            <source>Leave out rows with missing values instead. How many penguins are lost?</source>
            <translation>Lassen Sie stattdessen Zeilen mit fehlenden Werten weg. Wie viele Pinguine gehen verloren?</translation>
        </message>
        <message>
            <source>Ignore the column *island*. The network must now look at the birds themselves.</source>
            <translation>Verwenden Sie die Spalte *island* nicht. Nun muss das Netz die Vögel selbst ansehen.</translation>
        </message>
        <message>
            <source>Predict the *sex* instead of the species: make it the target, and the species a feature.</source>
            <translation>Sagen Sie statt der Art das Geschlecht (*sex*) vorher: Machen Sie es zum Ziel und die Art zum Merkmal.</translation>
        </message>
        <message>
            <source>Whose wine is it?</source>
            <translation>Wessen Wein ist das?</translation>
        </message>
        <message>
            <source>From 13 things that a chemist measured in a bottle, this network finds out which of three cultivars the grapes were of. There are 178 bottles from the same valley.</source>
            <translation>Aus 13 Dingen, die ein Chemiker in einer Flasche gemessen hat, findet dieses Netz heraus, von welcher von drei Rebsorten die Trauben waren. Es sind 178 Flaschen aus demselben Tal.</translation>
        </message>
        <message>
            <source>The columns are of very different sizes: proline goes to 1,680, the nonflavanoid phenols hardly beyond 0.6. The **Standardise** step on the *Data* page brings them all to the same scale.</source>
            <translation>Die Spalten sind sehr verschieden groß: Prolin geht bis 1.680, die Nichtflavanoid-Phenole kaum über 0,6. Der Schritt **Standardisieren** auf der Seite *Daten* bringt alle auf dieselbe Skala.</translation>
        </message>
        <message>
            <source>Remove the Standardise step. Why does nothing work any more?</source>
            <translation>Entfernen Sie den Schritt Standardisieren. Warum geht nichts mehr?</translation>
        </message>
        <message>
            <source>Give the hidden layer 2 neurons only, and watch them on the canvas: two numbers are enough to tell three cultivars apart.</source>
            <translation>Geben Sie der verborgenen Schicht nur 2 Neuronen und beobachten Sie sie auf der Zeichenfläche: Zwei Zahlen genügen, um drei Rebsorten zu unterscheiden.</translation>
        </message>
        <message>
            <source>Look at the weights of *hidden*: which measurements does it hardly use?</source>
            <translation>Sehen Sie die Gewichte von *hidden* an: Welche Messwerte nutzt es kaum?</translation>
        </message>
        <message>
            <source>Benign or malignant?</source>
            <translation>Gutartig oder bösartig?</translation>
        </message>
        <message>
            <source>From 30 numbers about the nuclei of its cells, outlined by a doctor under the microscope, the network tells whether a tumour is benign or malignant. There are 569 tumours to learn from.</source>
            <translation>Aus 30 Zahlen über die Kerne seiner Zellen, die ein Arzt unter dem Mikroskop umrissen hat, sagt das Netz, ob ein Tumor gutartig oder bösartig ist. Es lernt aus 569 Tumoren.</translation>
        </message>
        <message>
            <source>The design is **wide and deep**: a *deep* way through two hidden layers, which can find combinations, and beside it a *wide* way straight from the measurements to the scores, which learns simple rules fast. *Concat* puts both side by side.</source>
            <translation>Der Entwurf ist **breit und tief**: ein *tiefer* Weg durch zwei verborgene Schichten, der Kombinationen finden kann, und daneben ein *breiter* Weg geradewegs von den Messwerten zu den Bewertungen, der einfache Regeln schnell lernt. *Concat* legt beide nebeneinander.</translation>
        </message>
        <message>
            <source>On the **Test** page, which mistakes would be worse: the malignant tumours called benign, or the benign ones called malignant?</source>
            <translation>Welche Fehler auf der Seite **Test** wären schlimmer: bösartige Tumoren, die gutartig genannt werden, oder gutartige, die bösartig genannt werden?</translation>
        </message>
        <message>
            <source>Cut the wire from *cells* to *join*. Is the deep way alone as good?</source>
            <translation>Trennen Sie die Verbindung von *cells* zu *join*. Ist der tiefe Weg allein ebenso gut?</translation>
        </message>
        <message>
            <source>Mute *hidden1* and *hidden2*: how good is the wide way alone?</source>
            <translation>Schalten Sie *hidden1* und *hidden2* stumm: Wie gut ist der breite Weg allein?</translation>
        </message>
        <message>
            <source>How will the disease go on?</source>
            <translation>Wie geht die Krankheit weiter?</translation>
        </message>
        <message>
            <source>From ten measurements of each of 442 patients, this network predicts a number: how far their diabetes had progressed a year later. It does not choose between classes.</source>
            <translation>Aus je zehn Messwerten von 442 Menschen sagt dieses Netz eine Zahl vorher: wie weit ihr Diabetes ein Jahr später fortgeschritten war. Es wählt nicht zwischen Klassen.</translation>
        </message>
        <message>
            <source>The number to predict is standardised, too: the loss and the errors count in standard deviations, so that an error of 1 means about 77 points.</source>
            <translation>Auch die vorherzusagende Zahl wird standardisiert: Verlust und Fehler zählen in Standardabweichungen, sodass ein Fehler von 1 etwa 77 Punkte bedeutet.</translation>
        </message>
        <message>
            <source>With so few patients and so much chance in their lives, no network does much better than a straight line. Seeing that is the lesson.</source>
            <translation>Bei so wenigen Menschen und so viel Zufall in ihrem Leben ist kein Netz viel besser als eine Gerade. Das zu sehen ist die Lehre.</translation>
        </message>
        <message>
            <source>Compare training and validation loss. Where does the network begin to learn by heart?</source>
            <translation>Vergleichen Sie den Verlust von Training und Validierung. Wo beginnt das Netz, auswendig zu lernen?</translation>
        </message>
        <message>
            <source>Remove both hidden layers: that is linear regression. How much worse is it?</source>
            <translation>Entfernen Sie beide verborgenen Schichten: Das ist lineare Regression. Wie viel schlechter ist sie?</translation>
        </message>
        <message>
            <source>Choose the mean absolute error as the loss, and compare.</source>
            <translation>Wählen Sie den mittleren absoluten Fehler als Verlust und vergleichen Sie.</translation>
        </message>
        <message>
            <source>Three arms of a spiral</source>
            <translation>Drei Arme einer Spirale</translation>
        </message>
        <message>
            <source>900 points in the plane, in three arms that wind around each other. No straight line separates them; the network has to bend the plane until one does. That is what hidden layers are for.</source>
            <translation>900 Punkte in der Ebene, in drei Armen, die sich umeinander winden. Keine Gerade trennt sie; das Netz muss die Ebene biegen, bis es eine tut. Dafür sind verborgene Schichten da.</translation>
        </message>
        <message>
            <source>The points are made up on the spot, so that you can make the problem harder or easier on the *Data* page.</source>
            <translation>Die Punkte werden beim Laden erfunden, sodass Sie die Aufgabe auf der Seite *Daten* schwerer oder leichter machen können.</translation>
        </message>
        <message>
            <source>Take away one hidden layer after the other. When does it stop working?</source>
            <translation>Nehmen Sie eine verborgene Schicht nach der anderen weg. Wann geht es nicht mehr?</translation>
        </message>
        <message>
            <source>Replace *tanh* by *ReLU*, or by no activation at all.</source>
            <translation>Ersetzen Sie *tanh* durch *ReLU*, oder lassen Sie die Aktivierung ganz weg.</translation>
        </message>
        <message>
            <source>Choose another shape: circles, opposite quarters (XOR), clouds. How small may the network be for each?</source>
            <translation>Wählen Sie eine andere Form: Kreise, gegenüberliegende Viertel (XOR), Wolken. Wie klein darf das Netz jeweils sein?</translation>
        </message>
        <message>
            <source>Turn up the noise: where does the network begin to learn the noise by heart?</source>
            <translation>Erhöhen Sie das Rauschen: Wo beginnt das Netz, das Rauschen auswendig zu lernen?</translation>
        </message>
        <message>
            <source>The weather of the sun</source>
            <translation>Das Wetter der Sonne</translation>
        </message>
        <message>
            <source>From the sunspots of 22 years this network says how many the next year will bring. People have counted them since 1700, year after year. They come and go in cycles of about eleven years, no two of which are alike; 22 years are two cycles.</source>
            <translation>Aus den Sonnenflecken von 22 Jahren sagt dieses Netz, wie viele das nächste Jahr bringt. Seit 1700 werden sie Jahr für Jahr gezählt. Sie kommen und gehen in Zyklen von etwa elf Jahren, von denen keine zwei gleich sind; 22 Jahre sind zwei Zyklen.</translation>
        </message>
        <message>
            <source>An **LSTM** reads the years one by one and carries a memory along; what it remembers at the end, *next* turns into a number. In a series the samples are not shuffled into parts: the network learns from the past, is watched on the years after it, and the test is on the latest years, as it would be for a real forecast.</source>
            <translation>Ein **LSTM** liest die Jahre nacheinander und trägt ein Gedächtnis mit; was es am Ende weiß, macht *next* zu einer Zahl. In einer Reihe werden die Beispiele nicht gemischt: Das Netz lernt aus der Vergangenheit, wird an den Jahren danach beobachtet, und getestet wird an den letzten Jahren, wie bei einer echten Vorhersage.</translation>
        </message>
        <message>
            <source>The simplest forecast, “as many as this year”, is off by about 20 to 25 spots. Does the network do better?</source>
            <translation>Die einfachste Vorhersage, „so viele wie dieses Jahr“, liegt um etwa 20 bis 25 Flecken daneben. Ist das Netz besser?</translation>
        </message>
        <message>
            <source>Select *memory* while it trains: its 32 numbers are the state after the last of the 22 years.</source>
            <translation>Wählen Sie *memory*, während es trainiert: Seine 32 Zahlen sind der Zustand nach dem letzten der 22 Jahre.</translation>
        </message>
        <message>
            <source>Put a GRU in the place of the LSTM, and compare the two on the **Runs** page.</source>
            <translation>Setzen Sie ein GRU an die Stelle des LSTM und vergleichen Sie beide auf der Seite **Läufe**.</translation>
        </message>
        <message>
            <source>Make the window shorter than one cycle, 22 → 8, on the **Data** page. What does the network lose?</source>
            <translation>Machen Sie das Fenster auf der Seite **Daten** kürzer als einen Zyklus, 22 → 8. Was verliert das Netz?</translation>
        </message>
        <message>
            <source>Set the horizon to 5 and *next* to 5 outputs. How much harder is it to look five years ahead?</source>
            <translation>Setzen Sie den Horizont auf 5 und *next* auf 5 Ausgaben. Wie viel schwerer ist es, fünf Jahre vorauszusehen?</translation>
        </message>
        <message>
            <source>The air over Mauna Loa</source>
            <translation>Die Luft über dem Mauna Loa</translation>
        </message>
        <message>
            <source>From one year of carbon dioxide in the air over Hawaii, 52 weeks, this network says what the next quarter, 13 weeks, will bring. The curve rises from year to year, and every year it breathes: down in the northern summer, when plants grow, up in winter.</source>
            <translation>Aus einem Jahr Kohlendioxid in der Luft über Hawaii, 52 Wochen, sagt dieses Netz, was das nächste Vierteljahr bringt, 13 Wochen. Die Kurve steigt von Jahr zu Jahr, und jedes Jahr atmet sie: im nördlichen Sommer hinab, wenn die Pflanzen wachsen, im Winter hinauf.</translation>
        </message>
        <message>
            <source>A curve that always rises ends where no training sample has been. A plain network fails there; this one gets help from its drawing. *past* cuts the same 13 weeks of the year before out of the window, and the **GRU** need only say what is to be *added* to them: the forecast is last year plus a change, and the change is much the same in every decade.</source>
            <translation>Eine Kurve, die immer steigt, endet, wo kein Trainingsbeispiel war. Ein einfaches Netz versagt dort; diesem hilft seine Zeichnung. *past* schneidet dieselben 13 Wochen des Vorjahrs aus dem Fenster, und das **GRU** muss nur sagen, was dazu zu *addieren* ist: Die Vorhersage ist das Vorjahr plus eine Änderung, und die Änderung ist in jedem Jahrzehnt etwa gleich.</translation>
        </message>
        <message>
            <source>Both fields are scaled with the same given range, so that they may be added. Gaps in the series are filled along a straight line.</source>
            <translation>Beide Felder werden mit demselben vorgegebenen Bereich skaliert, damit sie addiert werden dürfen. Lücken in der Reihe werden entlang einer Geraden gefüllt.</translation>
        </message>
        <message>
            <source>Cut the wire from *past* to *sum*, and train again. See how far off the network is on the test part, and why.</source>
            <translation>Trennen Sie die Verbindung von *past* zu *sum* und trainieren Sie neu. Sehen Sie, wie weit das Netz im Testteil danebenliegt, und warum.</translation>
        </message>
        <message>
            <source>Watch *change* during training: it begins near the truth, a small rise for all weeks alike.</source>
            <translation>Beobachten Sie *change* beim Training: Es beginnt nahe der Wahrheit, mit einem kleinen Anstieg, für alle Wochen gleich.</translation>
        </message>
        <message>
            <source>Put an LSTM in the place of the GRU, and compare both on the **Runs** page.</source>
            <translation>Setzen Sie ein LSTM an die Stelle des GRU und vergleichen Sie beide auf der Seite **Läufe**.</translation>
        </message>
        <message>
            <source>Call me Ishmael</source>
            <translation>Nennt mich Ismael</translation>
        </message>
        <message>
            <source>A small language model, built like the large ones, that reads Melville&apos;s novel and says which character comes next. It sees 64 characters at a time and answers at every one of them. Nobody tells it what a word is; it has to find out.</source>
            <translation>Ein kleines Sprachmodell, gebaut wie die großen, das Melvilles Roman liest und sagt, welches Zeichen als nächstes kommt. Es sieht 64 Zeichen auf einmal und antwortet bei jedem davon. Niemand sagt ihm, was ein Wort ist; das muss es selbst herausfinden.</translation>
        </message>
        <message>
            <source>*letters* gives each of the 83 characters a place in a space of 96 dimensions; letters that are used alike end up as neighbours;</source>
            <translation>*letters* gibt jedem der 83 Zeichen einen Platz in einem Raum von 96 Dimensionen; Buchstaben, die ähnlich verwendet werden, werden Nachbarn;</translation>
        </message>
        <message>
            <source>*places* adds where in the stretch a character stands, because attention by itself knows no order;</source>
            <translation>*places* fügt hinzu, wo in der Folge ein Zeichen steht, denn Aufmerksamkeit allein kennt keine Reihenfolge;</translation>
        </message>
        <message>
            <source>the two blocks of *reader* let every character look back at all those before it: **causal** attention sees no later ones;</source>
            <translation>die beiden Blöcke von *reader* lassen jedes Zeichen auf alle davor zurückblicken: **kausale** Aufmerksamkeit sieht keine späteren;</translation>
        </message>
        <message>
            <source>*scores* turns what was gathered into one score for each possible next character.</source>
            <translation>*scores* macht aus dem Gesammelten eine Bewertung für jedes mögliche nächste Zeichen.</translation>
        </message>
        <message>
            <source>Guessing among 83 characters gives a loss of 4.4; knowing how often each occurs, about 3.1. The perplexity says among how many characters the network still hesitates.</source>
            <translation>Unter 83 Zeichen zu raten ergibt einen Verlust von 4,4; zu wissen, wie häufig jedes ist, etwa 3,1. Die Perplexität sagt, zwischen wie vielen Zeichen das Netz noch schwankt.</translation>
        </message>
        <message>
            <source>Open *reader* (double-click it): inside are attention and feed-forward with their shortcuts and normalisation.</source>
            <translation>Öffnen Sie *reader* (Doppelklick): Darin sind Aufmerksamkeit und Feed-Forward mit ihren Abkürzungen und Normalisierungen.</translation>
        </message>
        <message>
            <source>Select the attention inside while it trains and look whom each character looks at.</source>
            <translation>Wählen Sie die Aufmerksamkeit darin, während es trainiert, und sehen Sie, welches Zeichen auf welches blickt.</translation>
        </message>
        <message>
            <source>Switch *causal* off. The loss falls to nearly nothing: now the network sees the answer. That is cheating, not reading.</source>
            <translation>Schalten Sie *causal* aus. Der Verlust fällt auf fast nichts: Jetzt sieht das Netz die Antwort. Das ist Schummeln, nicht Lesen.</translation>
        </message>
        <message>
            <source>On the **Data** page choose words as the unit, or a text of your own.</source>
            <translation>Wählen Sie auf der Seite **Daten** Wörter als Einheit, oder einen eigenen Text.</translation>
        </message>
        <message>
            <source>Pictures</source>
            <translation>Bilder</translation>
        </message>
        <message>
            <source>Tables</source>
            <translation>Tabellen</translation>
        </message>
        <message>
            <source>Series and texts</source>
            <translation>Reihen und Texte</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Weitere</translation>
        </message>
        <message>
            <source>Take the mark away.</source>
            <translation>Entfernen Sie die Marke.</translation>
        </message>
        <message>
            <source>Connect what leads to it, or take the mark away.</source>
            <translation>Verbinden Sie, was dorthin führt, oder entfernen Sie die Marke.</translation>
        </message>
        <message>
            <source>No result of this network is a picture that can be generated from noise alone.</source>
            <translation>Kein Ergebnis dieses Netzes ist ein Bild, das allein aus Rauschen erzeugt werden kann.</translation>
        </message>
        <message>
            <source>Mark the output that yields the generated picture as a result of the network.</source>
            <translation>Markieren Sie die Ausgabe, die das erzeugte Bild liefert, als Ergebnis des Netzes.</translation>
        </message>
        <message>
            <source>The results of a node must be a list of the names of its outputs.</source>
            <translation>Die Ergebnisse eines Knotens müssen eine Liste der Namen seiner Ausgänge sein.</translation>
        </message>
        <message>
            <source>The picture cannot be encoded.</source>
            <translation>Das Bild kann nicht kodiert werden.</translation>
        </message>
        <message>
            <source>Choose fewer or smaller pictures.</source>
            <translation>Wählen Sie weniger oder kleinere Bilder.</translation>
        </message>
        <message>
            <source>The field of the data in whose units it leaves.</source>
            <translation>Das Feld der Daten, in dessen Einheiten es herauskommt.</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Tabelle</translation>
        </message>
        <message>
            <source>Vertical bar</source>
            <translation>Senkrechter Strich</translation>
        </message>
        <message>
            <source>Blanks</source>
            <translation>Leerzeichen</translation>
        </message>
        <message>
            <source>Something else</source>
            <translation>Etwas anderes</translation>
        </message>
        <message>
            <source>Delimiter</source>
            <translation>Trennzeichen</translation>
        </message>
        <message>
            <source>The characters between two cells of a row.</source>
            <translation>Die Zeichen zwischen zwei Zellen einer Zeile.</translation>
        </message>
        <message>
            <source>Rows with names</source>
            <translation>Zeilen mit Namen</translation>
        </message>
        <message>
            <source>How many rows at the top name the columns. Names in several rows are joined.</source>
            <translation>Wie viele Zeilen oben die Spalten benennen. Namen in mehreren Zeilen werden verbunden.</translation>
        </message>
        <message>
            <source>Rows to skip</source>
            <translation>Zeilen auslassen</translation>
        </message>
        <message>
            <source>Rows above the table that do not belong to it; −1: find out.</source>
            <translation>Zeilen über der Tabelle, die nicht zu ihr gehören; −1: herausfinden.</translation>
        </message>
        <message>
            <source>Encoding</source>
            <translation>Zeichenkodierung</translation>
        </message>
        <message>
            <source>How letters are stored in the file.</source>
            <translation>Wie Buchstaben in der Datei gespeichert sind.</translation>
        </message>
        <message>
            <source>UTF-16, little-endian</source>
            <translation>UTF-16, Little Endian</translation>
        </message>
        <message>
            <source>UTF-16, big-endian</source>
            <translation>UTF-16, Big Endian</translation>
        </message>
        <message>
            <source>Quotation mark</source>
            <translation>Anführungszeichen</translation>
        </message>
        <message>
            <source>What stands around cells that contain the delimiter.</source>
            <translation>Was um Zellen steht, die das Trennzeichen enthalten.</translation>
        </message>
        <message>
            <source>Marks for missing</source>
            <translation>Zeichen für Fehlendes</translation>
        </message>
        <message>
            <source>Texts that stand for a missing value, separated by commas, beside empty cells, NA, NaN, null and the like.</source>
            <translation>Texte, die für einen fehlenden Wert stehen, durch Kommas getrennt, neben leeren Zellen, NA, NaN, null und dergleichen.</translation>
        </message>
        <message>
            <source>Choose another encoding if letters look wrong.</source>
            <translation>Wählen Sie eine andere Zeichenkodierung, wenn Buchstaben falsch aussehen.</translation>
        </message>
        <message>
            <source>Check whether the file was written completely.</source>
            <translation>Prüfen Sie, ob die Datei vollständig geschrieben wurde.</translation>
        </message>
        <message>
            <source>Set the number of rows to skip if this is wrong.</source>
            <translation>Setzen Sie die Zahl der auszulassenden Zeilen, wenn das falsch ist.</translation>
        </message>
        <message>
            <source>The first row is no header but data, so the columns were given names.</source>
            <translation>Die erste Zeile enthält keine Namen, sondern Daten; die Spalten haben deshalb Namen bekommen.</translation>
        </message>
        <message>
            <source>Set the rows with names to 1 if the first row is a header.</source>
            <translation>Setzen Sie die Zeilen mit Namen auf 1, wenn die erste Zeile die Namen enthält.</translation>
        </message>
        <message>
            <source>Set the rows with names to 1 if this is wrong.</source>
            <translation>Setzen Sie die Zeilen mit Namen auf 1, wenn das falsch ist.</translation>
        </message>
        <message>
            <source>The row below the names holds units and was left out.</source>
            <translation>Die Zeile unter den Namen enthält Einheiten und wurde ausgelassen.</translation>
        </message>
        <message>
            <source>Nothing to do if this is right.</source>
            <translation>Nichts zu tun, wenn das stimmt.</translation>
        </message>
        <message>
            <source>Every row ends with a delimiter behind which nothing stands.</source>
            <translation>Jede Zeile endet mit einem Trennzeichen, hinter dem nichts steht.</translation>
        </message>
        <message>
            <source>Look at these rows.</source>
            <translation>Sehen Sie diese Zeilen an.</translation>
        </message>
        <message>
            <source>Another table begins here; only the first one was read.</source>
            <translation>Hier beginnt eine weitere Tabelle; nur die erste wurde gelesen.</translation>
        </message>
        <message>
            <source>Put each table into a file of its own.</source>
            <translation>Legen Sie jede Tabelle in eine eigene Datei.</translation>
        </message>
        <message>
            <source>Remove the empty lines above them if they are data.</source>
            <translation>Entfernen Sie die leeren Zeilen darüber, wenn es Daten sind.</translation>
        </message>
        <message>
            <source>Use the column as a category, or ignore it.</source>
            <translation>Verwenden Sie die Spalte als Kategorie, oder ignorieren Sie sie.</translation>
        </message>
        <message>
            <source>Correct the cells, or use the column as a category.</source>
            <translation>Berichtigen Sie die Zellen, oder verwenden Sie die Spalte als Kategorie.</translation>
        </message>
        <message>
            <source>Ignore the column, or choose another target.</source>
            <translation>Ignorieren Sie die Spalte, oder wählen Sie ein anderes Ziel.</translation>
        </message>
        <message>
            <source>Choose another target, or add rows of other classes.</source>
            <translation>Wählen Sie ein anderes Ziel, oder ergänzen Sie Zeilen anderer Klassen.</translation>
        </message>
        <message>
            <source>Add the step Standardize for the field of the target.</source>
            <translation>Ergänzen Sie den Schritt „Standardisieren“ für das Feld des Ziels.</translation>
        </message>
        <message>
            <source>It holds the same number everywhere.</source>
            <translation>Sie enthält überall dieselbe Zahl.</translation>
        </message>
        <message>
            <source>It holds the same text everywhere.</source>
            <translation>Sie enthält überall denselben Text.</translation>
        </message>
        <message>
            <source>It only counts the rows.</source>
            <translation>Sie zählt nur die Zeilen.</translation>
        </message>
        <message>
            <source>It is different in every row, a name for it.</source>
            <translation>Sie ist in jeder Zeile anders, ein Name für sie.</translation>
        </message>
        <message>
            <source>It is different in nearly every row, a name for it.</source>
            <translation>Sie ist in fast jeder Zeile anders, ein Name für sie.</translation>
        </message>
        <message>
            <source>It holds texts that hardly repeat.</source>
            <translation>Sie enthält Texte, die sich kaum wiederholen.</translation>
        </message>
        <message>
            <source>It is empty.</source>
            <translation>Sie ist leer.</translation>
        </message>
        <message>
            <source>This is a folder, not a file.</source>
            <translation>Das ist ein Ordner, keine Datei.</translation>
        </message>
        <message>
            <source>Check its permissions.</source>
            <translation>Prüfen Sie die Berechtigungen.</translation>
        </message>
        <message>
            <source>The file does not exist.</source>
            <translation>Die Datei gibt es nicht.</translation>
        </message>
        <message>
            <source>This must be a text.</source>
            <translation>Hier muss ein Text stehen.</translation>
        </message>
        <message>
            <source>A table, one sample a row: delimited text, a workbook (.xlsx, .ods), JSON lines or an SQLite data base. Columns with numbers, times or categories become the features; others are what the network learns to predict.</source>
            <translation>Eine Tabelle, ein Beispiel je Zeile: Text mit Trennzeichen, eine Arbeitsmappe (.xlsx, .ods), JSON-Zeilen oder eine SQLite-Datenbank. Spalten mit Zahlen, Zeiten oder Kategorien werden die Merkmale; andere sind, was das Netz vorherzusagen lernt.</translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>Tabellenblatt</translation>
        </message>
        <message>
            <source>Of a workbook; of a data base a table, or a query. Empty: the first one.</source>
            <translation>Einer Arbeitsmappe; bei einer Datenbank eine Tabelle oder Abfrage. Leer: das erste.</translation>
        </message>
        <message>
            <source>Choose a table: delimited text, a workbook, JSON lines or an SQLite data base.</source>
            <translation>Wählen Sie eine Tabelle: Text mit Trennzeichen, eine Arbeitsmappe, JSON-Zeilen oder eine SQLite-Datenbank.</translation>
        </message>
        <message>
            <source>The file is an Excel workbook of the old kind (.xls), which is not read.</source>
            <translation>Die Datei ist eine Excel-Arbeitsmappe der alten Art (.xls), die nicht gelesen wird.</translation>
        </message>
        <message>
            <source>Open it in Excel or LibreOffice and save it as .xlsx, .ods or .csv.</source>
            <translation>Öffnen Sie sie in Excel oder LibreOffice und speichern Sie sie als .xlsx, .ods oder .csv.</translation>
        </message>
        <message>
            <source>The file is a PDF document, no table.</source>
            <translation>Die Datei ist ein PDF-Dokument, keine Tabelle.</translation>
        </message>
        <message>
            <source>The file is a picture, no table.</source>
            <translation>Die Datei ist ein Bild, keine Tabelle.</translation>
        </message>
        <message>
            <source>The file is a Parquet file, which is not read.</source>
            <translation>Die Datei ist eine Parquet-Datei, die nicht gelesen wird.</translation>
        </message>
        <message>
            <source>Save it as CSV, for instance with pandas: read_parquet(…).to_csv(…).</source>
            <translation>Speichern Sie sie als CSV, etwa mit pandas: read_parquet(…).to_csv(…).</translation>
        </message>
        <message>
            <source>The file is an HDF5 file, no table.</source>
            <translation>Die Datei ist eine HDF5-Datei, keine Tabelle.</translation>
        </message>
        <message>
            <source>The file is a NumPy array, no table.</source>
            <translation>Die Datei ist ein NumPy-Array, keine Tabelle.</translation>
        </message>
        <message>
            <source>Choose NumPy arrays as the source of the data.</source>
            <translation>Wählen Sie NumPy-Arrays als Quelle der Daten.</translation>
        </message>
        <message>
            <source>The file is a program, no table.</source>
            <translation>Die Datei ist ein Programm, keine Tabelle.</translation>
        </message>
        <message>
            <source>The file is packed with 7-Zip.</source>
            <translation>Die Datei ist mit 7-Zip gepackt.</translation>
        </message>
        <message>
            <source>Unpack it and choose the table that is in it.</source>
            <translation>Entpacken Sie sie und wählen Sie die Tabelle darin.</translation>
        </message>
        <message>
            <source>The file is not a text, nor a kind of table that is known.</source>
            <translation>Die Datei ist weder ein Text noch eine bekannte Art von Tabelle.</translation>
        </message>
        <message>
            <source>The file is a damaged zip archive.</source>
            <translation>Die Datei ist ein beschädigtes ZIP-Archiv.</translation>
        </message>
        <message>
            <source>Save the workbook again, or fetch the file anew.</source>
            <translation>Speichern Sie die Arbeitsmappe erneut, oder holen Sie die Datei neu.</translation>
        </message>
        <message>
            <source>The file is a zip archive, but no workbook.</source>
            <translation>Die Datei ist ein ZIP-Archiv, aber keine Arbeitsmappe.</translation>
        </message>
        <message>
            <source>The workbook has no sheets.</source>
            <translation>Die Arbeitsmappe hat keine Tabellenblätter.</translation>
        </message>
        <message>
            <source>Choose one of its sheets.</source>
            <translation>Wählen Sie eines ihrer Tabellenblätter.</translation>
        </message>
        <message>
            <source>Choose one of its tables.</source>
            <translation>Wählen Sie eine ihrer Tabellen.</translation>
        </message>
        <message>
            <source>It has no tables at all.</source>
            <translation>Sie hat überhaupt keine Tabellen.</translation>
        </message>
        <message>
            <source>Check the file and the query.</source>
            <translation>Prüfen Sie die Datei und die Abfrage.</translation>
        </message>
    </context>
    <context>
        <name>Kind</name>
        <message>
            <source>image</source>
            <translation>Bild</translation>
        </message>
        <message>
            <source>features</source>
            <translation>Merkmale</translation>
        </message>
        <message>
            <source>sequence</source>
            <translation>Folge</translation>
        </message>
        <message>
            <source>tokens</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>category</source>
            <translation>Kategorie</translation>
        </message>
        <message>
            <source>number</source>
            <translation>Zahl</translation>
        </message>
        <message>
            <source>or</source>
            <translation>oder</translation>
        </message>
    </context>
</TS>
